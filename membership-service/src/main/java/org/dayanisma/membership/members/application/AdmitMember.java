package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;

/** Admit the person behind an application. */
public record AdmitMember(Actor actor, String applicationId) {}
