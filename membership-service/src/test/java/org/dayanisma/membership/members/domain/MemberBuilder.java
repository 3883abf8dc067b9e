package org.dayanisma.membership.members.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.decisions.Language;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.testkit.Outcomes;
import org.jspecify.annotations.Nullable;

/** Invented members. */
public final class MemberBuilder {

  /** Knows Turkish numbers only. */
  public static final NumberingPlans PLANS =
      typed -> Optional.of(typed).filter(text -> text.matches("\\+90[0-9]{10}"));

  public static final Instant APPLIED_AT = Instant.parse("2026-02-02T09:30:00Z");

  private MemberId id = new MemberId(UUID.randomUUID());
  private UnitPath unit = UnitPath.root(new UnitId(UUID.randomUUID()));
  private @Nullable NationalId nationalId;
  private @Nullable LocalDate birthDate = LocalDate.of(1984, 2, 29);
  private Instant appliedAt = APPLIED_AT;
  private Reach reach =
      new Reach(
          List.of(Language.KURMANCI, Language.TURKISH),
          Outcomes.accepted(EmailAddress.read("berivan@example.org")),
          new PhoneNumber("+905321112233"));
  private final List<MemberEvent> later = new ArrayList<>();

  public static MemberBuilder aMember() {
    return new MemberBuilder();
  }

  public MemberBuilder id(MemberId wanted) {
    id = wanted;
    return this;
  }

  public MemberBuilder in(UnitPath path) {
    unit = path;
    return this;
  }

  public MemberBuilder withNationalId(String digits) {
    nationalId = new NationalId(digits);
    return this;
  }

  public MemberBuilder withoutBirthDate() {
    birthDate = null;
    return this;
  }

  public MemberBuilder appliedAt(Instant instant) {
    appliedAt = instant;
    return this;
  }

  public MemberBuilder reachedBy(Reach other) {
    reach = other;
    return this;
  }

  public MemberBuilder admitted() {
    later.add(new MemberEvent.Admitted(id, unit, LocalDate.of(2026, 2, 10)));
    return this;
  }

  public MemberBuilder dismissed() {
    later.add(
        new MemberEvent.ServiceStatusChanged(
            id,
            unit,
            ServiceStatus.IN_SERVICE,
            new ServiceRecord(
                ServiceStatus.DISMISSED,
                LocalDate.of(2026, 3, 16),
                null,
                "decision",
                ServiceOrigin.REPORTED)));
    return this;
  }

  public Person person() {
    return new Person("Berîvan", "Işık", nationalId, birthDate, Gender.FEMALE);
  }

  /** The events of somebody who applied. */
  public List<MemberEvent> applied() {
    List<MemberEvent> events = new ArrayList<>();
    events.add(
        new MemberEvent.Applied(
            id, new ApplicationId(UUID.randomUUID()), unit, person(), reach, appliedAt));
    events.addAll(later);
    return events;
  }

  /** The events of somebody taken over from a register, by an id or a national id. */
  public List<MemberEvent> takenOver() {
    return takenOver(null);
  }

  /** The same, known by the line if so many equal ones stood before it. */
  public List<MemberEvent> takenOver(@Nullable Integer equalBefore) {
    return Outcomes.accepted(
        Member.takenOver(
            id,
            unit,
            new PersonDraft.Checked(person(), reach),
            LocalDate.of(2015, 9, 1),
            APPLIED_AT,
            equalBefore,
            "registrar"));
  }

  public Member build() {
    return Member.from(applied());
  }
}
