package org.dayanisma.casework.cases.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.register.domain.MemberId;

/** A legal officer takes in a case by hand, in the unit to which the member belongs. */
public record OpenCase(Actor actor, MemberId memberId, Measure measure, Account account) {}
