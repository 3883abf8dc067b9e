package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.testkit.MutableClock;
import org.junit.jupiter.api.Test;

/** Cases go on when mandates end, and however many stay, they hide none that has to go. */
class CaseHandoverTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final int MORE_THAN_ARE_LOOKED_AT_TOGETHER = 201;

  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryOfficers officers = new InMemoryOfficers();
  private final CaseHandover handover = new CaseHandover(cases, officers);
  private final OpenCaseForMeasureHandler opening =
      new OpenCaseForMeasureHandler(
          cases,
          TestPlan.IDS,
          officers,
          unit -> Optional.empty(),
          TestPlan.PLAN,
          MutableClock.at(Instant.EPOCH));

  @Test
  void anEndedMandateTakesAllCasesThatItGave() {
    officers
        .with("asya", LegalOffice.LEGAL_COORDINATOR, "union")
        .with("asya", LegalOffice.LEGAL_COORDINATOR, "east")
        .with("berat", LegalOffice.LEGAL_COORDINATOR, "root");
    List<Case> stay = opened(MORE_THAN_ARE_LOOKED_AT_TOGETHER, "root", "union", "east", "school");
    List<Case> go = opened(MORE_THAN_ARE_LOOKED_AT_TOGETHER, "root", "union", "west", "school");

    officers.end("asya", "union");
    handover.mandateEnded(member("asya"), unit("union"));

    assertThat(stay).allSatisfy(one -> assertThat(responsible(one)).contains(member("asya")));
    assertThat(go).allSatisfy(one -> assertThat(responsible(one)).contains(member("berat")));
  }

  /** Or else nobody could work on it, and nobody would hear of it. */
  @Test
  void aChosenResponsibleWhomNoMandateLeadsToTheCaseGivesWay() {
    officers
        .with("asya", LegalOffice.LAWYER, "east")
        .with("asya", LegalOffice.CASEWORKER, "school")
        .with("asya", LegalOffice.LAWYER, "west");
    Case chosen = opened(1, "root", "east", "school").getFirst();
    assertThat(cases.save(chosen, chosen.assign(new Responsible(member("asya"), false)))).isTrue();
    officers.with("berat", LegalOffice.LEGAL_COORDINATOR, "root");

    officers.end("asya", "school");
    handover.mandateEnded(member("asya"), unit("school"));
    assertThat(responsible(chosen)).as("another mandate reaches it").contains(member("asya"));

    officers.end("asya", "east");
    handover.mandateEnded(member("asya"), unit("east"));
    Case given = cases.now(chosen.id());
    assertThat(given.responsible()).isEqualTo(new Responsible(member("berat"), true));
  }

  @Test
  void aForgedRowKeepsNoOtherCaseWhereItWas() {
    officers
        .with("asya", LegalOffice.LEGAL_COORDINATOR, "union")
        .with("berat", LegalOffice.LEGAL_COORDINATOR, "root");
    List<Case> all = opened(MORE_THAN_ARE_LOOKED_AT_TOGETHER, "root", "union", "school");
    cases.forge(all.getFirst().id());

    officers.end("asya", "union");
    assertThatThrownBy(() -> handover.mandateEnded(member("asya"), unit("union")))
        .isInstanceOf(StampRejected.class);

    assertThat(all.subList(1, all.size()))
        .allSatisfy(one -> assertThat(responsible(one)).contains(member("berat")));
  }

  private Optional<MemberId> responsible(Case one) {
    return cases.now(one.id()).responsibleId();
  }

  private List<Case> opened(int number, String... path) {
    List<Case> opened = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      opened.add(
          opening
              .handle(
                  new OpenCaseForMeasure(
                      member(String.join(".", path) + n),
                      unit(path[path.length - 1]),
                      path(path),
                      TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE),
                      1))
              .value());
    }
    return opened;
  }
}
