package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/** The application form as somebody filled it in, not yet checked. */
public record PersonDraft(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String nationalId,
    @Nullable LocalDate birthDate,
    @Nullable String gender,
    ReachDraft reach) {

  /** Least age of a public employee (657/40). */
  private static final int LEAST_YEARS = 15;

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  /** The form in checked values. */
  public record Checked(Person person, Reach reach) {}

  /** Checks all fields and names everything that is wrong with them. */
  public Outcome<Checked> check(LocalDate today, NumberingPlans plans) {
    Faults faults = new Faults();
    String given = faults.require("/givenName", givenName, FreeText::name);
    String family = faults.require("/familyName", familyName, FreeText::name);
    NationalId number = faults.read("/nationalId", nationalId, NationalId::read);
    Gender declared = faults.read("/gender", gender, Gender::read);
    Reach checkedReach = reach.check(plans, faults);
    checkBirthDate(today, faults);
    if (given == null || family == null || !faults.none()) {
      return Outcome.refused(faults.refusal());
    }
    return Outcome.accepted(
        new Checked(new Person(given, family, number, birthDate, declared), checkedReach));
  }

  private void checkBirthDate(LocalDate today, Faults faults) {
    if (birthDate == null) {
      return;
    }
    if (!birthDate.isBefore(today)) {
      faults.add("/birthDate", MemberRefusal.NOT_PAST);
    } else {
      faults.refuseIf(
          birthDate.isAfter(today.minusYears(LEAST_YEARS)), "/birthDate", MemberRefusal.TOO_YOUNG);
    }
    faults.refuseIf(birthDate.isBefore(EARLIEST_BIRTH), "/birthDate", MemberRefusal.BORN_TOO_EARLY);
  }

  @Override
  public String toString() {
    return "PersonDraft[hidden]";
  }
}
