package org.dayanisma.membership.members.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Contacts and languages as somebody entered them, not yet checked.
 *
 * @param languages null if nobody was asked for them; empty if they are not known
 */
public record ReachDraft(
    @Nullable List<@Nullable String> languages, @Nullable String email, @Nullable String mobile) {

  private static final int MOST_LANGUAGES = 10;

  public Outcome<Reach> check(NumberingPlans plans) {
    Faults faults = new Faults();
    Reach reach = check(plans, faults);
    return faults.none() ? Outcome.accepted(reach) : Outcome.refused(faults.refusal());
  }

  /** The checked values; to be thrown away if faults were found. */
  Reach check(NumberingPlans plans, Faults faults) {
    EmailAddress address = faults.read("/contacts/email", email, EmailAddress::read);
    PhoneNumber number =
        faults.read("/contacts/mobile", mobile, text -> PhoneNumber.read(text, plans));
    return new Reach(readLanguages(faults), address, number);
  }

  private List<Language> readLanguages(Faults faults) {
    Set<Language> known = new LinkedHashSet<>();
    if (languages != null) {
      faults.refuseIf(
          languages.size() > MOST_LANGUAGES, "/languages", MemberRefusal.TOO_MANY_LANGUAGES);
      for (int i = 0; i < Math.min(languages.size(), MOST_LANGUAGES); i++) {
        Language language = faults.require("/languages/" + i, languages.get(i), Language::read);
        if (language != null) {
          known.add(language);
        }
      }
    }
    return List.copyOf(known);
  }

  @Override
  public String toString() {
    return "ReachDraft[hidden]";
  }
}
