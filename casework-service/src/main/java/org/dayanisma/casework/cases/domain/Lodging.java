package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A remedy was lodged with the court or authority.
 *
 * @param on the day on which it was lodged there, not that of the note
 * @param reference the number under which it is registered there (<i>esas no, evrak no</i>),
 *     encrypted at rest, because with it anybody finds the person; null if it is not known
 */
public record Lodging(LocalDate on, @Nullable String reference) {}
