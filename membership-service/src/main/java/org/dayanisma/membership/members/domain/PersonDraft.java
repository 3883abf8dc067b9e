package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.membership.rights.domain.LeastAge;
import org.jspecify.annotations.Nullable;

/**
 * The application form as somebody filled it in, not yet checked. Many people have one name only,
 * which may be either of the two; one at least is needed.
 */
public record PersonDraft(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String nationalId,
    @Nullable LocalDate birthDate,
    @Nullable String gender,
    ReachDraft reach) {

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  /** The form in checked values. */
  public record Checked(Person person, Reach reach) {}

  /**
   * Checks the form of somebody who applies. They can be asked for their languages, so the form
   * says them, or says with an empty list that they are not known.
   */
  public Outcome<Checked> checkApplication(LocalDate today, NumberingPlans plans) {
    Faults faults = new Faults();
    faults.refuseIf(
        reach.languages() == null,
        "/languages",
        GeneralRefusal.REQUIRED,
        "Which languages does the person prefer? An empty list says that they are not known.");
    return check(today, plans, faults);
  }

  /**
   * Checks all fields and names everything that is wrong with them. A register that was kept
   * elsewhere may say nothing about languages; then they are not known.
   */
  public Outcome<Checked> check(LocalDate today, NumberingPlans plans) {
    return check(today, plans, new Faults());
  }

  private Outcome<Checked> check(LocalDate today, NumberingPlans plans, Faults faults) {
    faults.refuseIf(
        givenName == null && familyName == null,
        "/givenName",
        GeneralRefusal.REQUIRED,
        "A name is needed: a given name, a family name or both.");
    String given = faults.read("/givenName", givenName, FreeText::name);
    String family = faults.read("/familyName", familyName, FreeText::name);
    NationalId number = faults.read("/nationalId", nationalId, NationalId::read);
    Gender declared = faults.read("/gender", gender, Gender::read);
    Reach checkedReach = reach.check(plans, faults);
    checkBirthDate(today, faults);
    return faults.none()
        ? Outcome.accepted(
            new Checked(new Person(given, family, number, birthDate, declared), checkedReach))
        : Outcome.refused(faults.refusal());
  }

  private void checkBirthDate(LocalDate today, Faults faults) {
    if (birthDate == null) {
      return;
    }
    if (!birthDate.isBefore(today)) {
      faults.add("/birthDate", MemberRefusal.NOT_PAST);
    } else {
      faults.refuseIf(
          !LeastAge.SERVICE.isReached(birthDate, today), "/birthDate", MemberRefusal.TOO_YOUNG);
    }
    faults.refuseIf(birthDate.isBefore(EARLIEST_BIRTH), "/birthDate", MemberRefusal.BORN_TOO_EARLY);
  }

  @Override
  public String toString() {
    return "PersonDraft[hidden]";
  }
}
