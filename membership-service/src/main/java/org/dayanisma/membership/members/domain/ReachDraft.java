package org.dayanisma.membership.members.domain;

import java.util.List;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Language;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Contacts and languages as somebody entered them, not yet checked.
 *
 * @param languages null if nobody was asked for them; empty if they are not known
 */
public record ReachDraft(
    @Nullable List<@Nullable String> languages, @Nullable String email, @Nullable String mobile) {

  public Outcome<Reach> check(NumberingPlans plans) {
    Faults faults = new Faults();
    Reach reach = check(plans, faults);
    return faults.none() ? Outcome.accepted(reach) : Outcome.refused(faults.refusal());
  }

  /** The checked values; to be thrown away if faults were found. */
  Reach check(NumberingPlans plans, Faults faults) {
    List<Language> known =
        languages == null ? List.of() : Language.readAll("/languages", languages, faults);
    EmailAddress address = faults.read("/contacts/email", email, EmailAddress::read);
    PhoneNumber number =
        faults.read("/contacts/mobile", mobile, text -> PhoneNumber.read(text, plans));
    return new Reach(known, address, number);
  }

  @Override
  public String toString() {
    return "ReachDraft[hidden]";
  }
}
