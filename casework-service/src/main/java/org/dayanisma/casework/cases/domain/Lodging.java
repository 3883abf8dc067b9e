package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A remedy was lodged with the court or authority.
 *
 * @param on the day on which it was lodged there, not that of the note
 * @param by the member who noted it; null for a program
 * @param notedAt when it was noted
 * @param reference the number under which it is registered there (<i>esas no, evrak no</i>),
 *     encrypted at rest, because with it anybody finds the person; null if it is not known
 */
public record Lodging(
    LocalDate on, @Nullable MemberId by, Instant notedAt, @Nullable String reference) {}
