package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody of the team of an open sealed case is left, so a keeper of last resort makes sure that
 * somebody answers for it again. The keeper is not on the team and reads nothing of the case.
 *
 * @param keeperId the data-protection officer who was called, null while there is none
 */
public record Keeping(@Nullable MemberId keeperId) {}
