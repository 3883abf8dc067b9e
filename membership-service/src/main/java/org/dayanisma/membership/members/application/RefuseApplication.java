package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** Refuse an application, with a reason that the applicant can take to court. */
public record RefuseApplication(Asked asked, String applicationId, @Nullable String reason) {}
