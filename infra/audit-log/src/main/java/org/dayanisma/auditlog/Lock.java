package org.dayanisma.auditlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader who read too much.
 *
 * @param actor user id
 * @param actorMember the member this user is, if any
 * @param since when they were locked
 * @param record index of the record that says so
 */
record Lock(String actor, @Nullable String actorMember, Instant since, long record) {}
