package org.dayanisma.membership.members.application;

import org.dayanisma.commands.Asked;

/** Admit the person behind an application. */
public record AdmitMember(Asked asked, String applicationId) {}
