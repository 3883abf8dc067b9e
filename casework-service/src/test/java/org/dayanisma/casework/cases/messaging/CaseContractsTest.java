package org.dayanisma.casework.cases.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.breakglass.messaging.BreakGlassEventMapper;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Correction;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Lodging;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Reopening;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.Rung;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.messaging.membership.MandateEndedV1;
import org.dayanisma.casework.register.messaging.membership.MandateStartedV1;
import org.dayanisma.casework.register.messaging.membership.MemberAdmittedV1;
import org.dayanisma.casework.register.messaging.membership.MemberErasedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusCorrectedV1;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.testkit.ContractAssertions;
import org.dayanisma.testkit.ContractSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what was agreed; what others publish can be read. */
class CaseContractsTest {

  private static final CaseId CASE = CaseId.of("0197f3a0-0000-7000-8000-000000000007");
  private static final MemberId MEMBER = MemberId.of("5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01");
  private static final Responsible COORDINATOR =
      new Responsible(MemberId.of("a3f1c7be-1a56-4c5a-8a7e-2f4e0f9f3b02"), true);
  private static final List<UnitId> PATH =
      Stream.of(
              "0197f3a0-0000-7000-8000-000000000004",
              "0197f3a0-0000-7000-8000-000000000003",
              "0197f3a0-0000-7000-8000-000000000002",
              "0197f3a0-0000-7000-8000-000000000001")
          .map(UnitId::of)
          .toList();
  private static final List<UUID> TOLD_PATH = PATH.stream().map(UnitId::value).toList();
  private static final MemberId OFFICER = MemberId.of("d6a4fae1-4d89-4f8d-9da1-5c7a3c2c6e05");
  private static final RequestId REQUEST =
      new RequestId(UUID.fromString("0197f3a0-0000-7000-8000-000000000013"));
  private static final Measure DISMISSAL =
      TestMeasure.of(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 16));
  private static final Lodging LODGED = Deeds.lodging(LocalDate.of(2026, 4, 1), "stays here");
  private static final Set<String> INTERNAL =
      Set.of(
          "NoticeLearned",
          "AccountAdded",
          "TakenUp",
          "Declined",
          "Removed",
          "UnitMoved",
          "DeadlineMet",
          "DeadlineReopened",
          "Orphaned",
          "TeamReturned",
          "Watched");

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:05Z");

  private final CaseEventMapper mapper = new CaseEventMapper(TestPlan.IDS);
  private final BreakGlassEventMapper requests = new BreakGlassEventMapper();

  @Test
  void caseOpenedIsTheApprovedSample() {
    assertApproved("case-opened", opened(COORDINATOR));
    byte[] waiting = mapper.ofAll(afterwards(), 0, List.of(opened(null))).getFirst().data();
    ContractAssertions.producedEventIsValid("casework", "case-opened", 1, waiting);
    assertThat(new String(waiting, UTF_8)).doesNotContain("responsibleId");
  }

  /** The member is told once of each measure, and nobody can tell by its id which cases it has. */
  @Test
  void everyCaseOfAMeasureIsOpenedWithTheSameMeasureIdWhichIsTheIdOfNone() {
    CaseId second = TestPlan.IDS.of(MEMBER, DISMISSAL, 2);
    CaseEvent beside = TestOpening.of(second, MEMBER, PATH, DISMISSAL).at(NOW).event();
    CaseEvent other =
        TestOpening.of(
                second,
                MEMBER,
                PATH,
                TestMeasure.of(CaseKind.SUSPENSION, DISMISSAL.effectiveOn(), null))
            .at(NOW)
            .event();

    String measure = measureId(opened(null));
    assertThat(measureId(beside)).isEqualTo(measure);
    assertThat(measureId(other)).isNotEqualTo(measure);
    assertThat(measure)
        .isNotIn(
            TestPlan.IDS.of(MEMBER, DISMISSAL, 1).toString(),
            second.toString(),
            new CaseIds("there").ofMeasure(MEMBER, DISMISSAL).toString());
  }

  private String measureId(CaseEvent event) {
    byte[] told = mapper.ofAll(afterwards(), 0, List.of(event)).getFirst().data();
    return JsonMapper.shared().readTree(told).path("measureId").asString();
  }

  @Test
  void deadlineSetIsTheApprovedSample() {
    assertApproved(
        "deadline-set", new CaseEvent.DeadlineSet(CASE, deadline(), COORDINATOR.memberId()));
    assertApproved("deadline-set", new CaseEvent.DeadlineSet(CASE, deadline(), null));
  }

  @Test
  void caseClosedIsTheApprovedSample() {
    assertApproved("case-closed", closed(Closure.Outcome.REINSTATED));
    assertApproved("case-closed", closed(Closure.Outcome.UPHELD));
  }

  private static CaseEvent closed(Closure.Outcome outcome) {
    return new CaseEvent.Closed(
        CASE,
        MEMBER,
        TestMeasure.of(CaseKind.DISMISSAL, LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 17)),
        new Closure(
            outcome,
            LocalDate.of(2026, 9, 1),
            Instant.parse("2026-08-28T14:05:00Z"),
            "a note that stays here"));
  }

  @Test
  void eventsOfTheTeamAreTheApprovedSamples() {
    assertApproved("case-assigned", new CaseEvent.Assigned(CASE, COORDINATOR));
    assertApproved(
        "case-assigned",
        new CaseEvent.Joined(CASE, invitation(COORDINATOR.memberId(), TeamRole.RESPONSIBLE)));
    assertApproved("case-assignment-asked", new CaseEvent.Asked(CASE, asked()));
    assertApproved("case-sealed", new CaseEvent.Sealed(CASE, NOW, "a reason that stays here"));
    assertApproved("case-unsealed", new CaseEvent.Unsealed(CASE, NOW, "a reason that stays here"));
  }

  @Test
  void eventsOfACaseWhoseTeamHasGoneAreTheApprovedSamples() {
    Responsible successor = new Responsible(COORDINATOR.memberId(), false);
    assertApproved("case-assigned", new CaseEvent.Succeeded(CASE, successor));
    assertApproved(
        "case-keeper-called",
        new CaseEvent.KeeperCalled(
            CASE,
            MemberId.of("c5f3e9d0-3c78-4e7c-8c90-4b6f2b1b5d04"),
            List.of(COORDINATOR.memberId())));
  }

  @Test
  void aReportIsToldToTheCoordinatorWhoDoesNotKnowOfTheCase() {
    assertApproved("case-reported", new CaseEvent.Reported(CASE, 7, OFFICER));
  }

  @Test
  void remindersAreTheApprovedSamples() {
    assertApproved("deadline-approaching", reminded(Rung.SEVEN_DAYS, COORDINATOR.memberId()));
    assertApproved("deadline-missed", reminded(Rung.PASSED, COORDINATOR.memberId()));
  }

  @Test
  void aCorrectionIsToldToWhoeverAnswersForTheCase() {
    assertApproved("case-corrected", corrected(COORDINATOR.memberId()));
    assertApproved("case-corrected", reopened(COORDINATOR.memberId()));
  }

  private static CaseEvent corrected(MemberId... told) {
    return new CaseEvent.Corrected(
        CASE,
        DISMISSAL,
        new Correction(2, NOW, true, List.of(), null),
        List.of(told),
        witnesses(told));
  }

  private static List<MemberId> witnesses(MemberId... told) {
    return told.length == 0
        ? List.of()
        : List.of(MemberId.of("c5f3e9d0-3c78-4e7c-8c90-4b6f2b1b5d04"));
  }

  private static CaseEvent reopened(MemberId... told) {
    Closure before =
        new Closure(Closure.Outcome.REINSTATED, LocalDate.of(2026, 9, 1), NOW, "stays here");
    return new CaseEvent.Reopened(
        CASE, new Correction(2, NOW, false, List.of(), before), List.of(told), witnesses(told));
  }

  private static CaseEvent reminded(Rung rung, MemberId... told) {
    return new CaseEvent.Reminded(
        CASE, deadline().id(), LocalDate.of(2026, 5, 15), rung, List.of(told));
  }

  @Test
  void eventsOfBrokenGlassAreTheApprovedSamples() {
    MemberId decider = MemberId.of("c5f3e9d0-3c78-4e7c-8c90-4b6f2b1b5d04");
    assertApprovedGlass(
        "break-glass-requested", new BreakGlassEvent.Requested(REQUEST, CASE, asked().memberId()));
    assertApprovedGlass(
        "break-glass-granted",
        new BreakGlassEvent.Granted(
            REQUEST,
            CASE,
            asked().memberId(),
            List.of(COORDINATOR.memberId()),
            OFFICER,
            decider,
            NOW,
            Instant.parse("2026-03-16T11:00:05Z")));
    assertThat(requests.of(glass(), 2, new BreakGlassEvent.Refused(REQUEST, decider, NOW)))
        .isEmpty();
  }

  @Test
  void everyEventIsPublishedOrInternalOnPurpose() {
    Set<String> published =
        Set.of(
            "Opened",
            "DeadlineSet",
            "Closed",
            "Assigned",
            "Asked",
            "Joined",
            "Sealed",
            "Unsealed",
            "Succeeded",
            "KeeperCalled",
            "Reported",
            "Reminded",
            "Corrected",
            "Reopened");

    assertThat(
            Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet()))
        .isEqualTo(
            java.util.stream.Stream.concat(published.stream(), INTERNAL.stream())
                .collect(Collectors.toSet()));
    assertThat(
            mapper.ofAll(
                afterwards(),
                4,
                List.of(
                    new CaseEvent.Assigned(CASE, null),
                    new CaseEvent.Declined(CASE, asked()),
                    new CaseEvent.Removed(CASE, new Removal(MEMBER, NOW, "stays here")),
                    new CaseEvent.DeadlineMet(CASE, deadline().id(), LODGED),
                    new CaseEvent.DeadlineReopened(
                        CASE, deadline().id(), new Reopening(MEMBER, NOW, "stays here", LODGED)),
                    new CaseEvent.UnitMoved(CASE, PATH),
                    new CaseEvent.Orphaned(CASE),
                    new CaseEvent.TeamReturned(CASE),
                    new CaseEvent.Reported(CASE, 7, null),
                    reminded(Rung.PASSED),
                    corrected(),
                    reopened(),
                    new CaseEvent.DeadlineSet(
                        CASE,
                        new Deadline(
                            deadline().id(),
                            deadline().computed(),
                            Deadline.Status.MET,
                            null,
                            LODGED,
                            null),
                        COORDINATOR.memberId()),
                    new CaseEvent.Watched(CASE, List.of(MEMBER)),
                    new CaseEvent.AccountAdded(
                        CASE, new Account.Addition(MEMBER, NOW, "stays here")),
                    new CaseEvent.TakenUp(CASE),
                    new CaseEvent.NoticeLearned(CASE, DISMISSAL))))
        .isEmpty();
  }

  @Test
  void sequencesCountInternalEventsToo() {
    List<OutgoingEvent> outgoing =
        mapper.ofAll(
            afterwards(),
            4,
            List.of(
                new CaseEvent.Assigned(CASE, null),
                new CaseEvent.DeadlineSet(CASE, deadline(), COORDINATOR.memberId())));

    assertThat(outgoing).singleElement().extracting(OutgoingEvent::sequence).isEqualTo(6L);
  }

  @Test
  void everySampleOfMembershipCanBeRead() {
    ContractSamples.of("membership", "member-service-status-changed", 1)
        .all()
        .forEach(sample ->
            assertThat(EventJson.parse(sample, MemberServiceStatusChangedV1.class).unitPath())
                .isEqualTo(TOLD_PATH));
    ContractSamples.of("membership", "member-service-status-corrected", 1)
        .all()
        .forEach(sample ->
            assertThat(EventJson.parse(sample, MemberServiceStatusCorrectedV1.class).unitPath())
                .isEqualTo(TOLD_PATH));
    ContractSamples.of("membership", "member-admitted", 1)
        .all()
        .forEach(sample ->
            assertThat(EventJson.parse(sample, MemberAdmittedV1.class))
                .isEqualTo(new MemberAdmittedV1(MEMBER.value(), TOLD_PATH.getLast())));
    ContractSamples.of("membership", "member-erased", 1)
        .all()
        .forEach(sample ->
            assertThat(EventJson.parse(sample, MemberErasedV1.class).memberId())
                .isEqualTo(MEMBER.value()));
    ContractSamples.of("membership", "mandate-started", 1)
        .all()
        .forEach(sample ->
            assertThat(EventJson.parse(sample, MandateStartedV1.class).office())
                .isEqualTo("LEGAL_COORDINATOR"));
    ContractSamples.of("membership", "mandate-ended", 1)
        .all()
        .forEach(sample ->
            assertThat(EventJson.parse(sample, MandateEndedV1.class).office())
                .isEqualTo("LEGAL_COORDINATOR"));
  }

  /** What is told of an event says nothing of the rest of the case. */
  private static Case afterwards() {
    return Case.of(List.of(opened(null)));
  }

  private static BreakGlassRequest glass() {
    return BreakGlassRequest.made(
        REQUEST,
        CASE,
        new BreakGlassRequest.Requester("user", MEMBER, List.of()),
        "stays here",
        NOW);
  }

  private void assertApproved(String type, CaseEvent event) {
    assertApproved(type, mapper.ofAll(afterwards(), 0, List.of(event)).getFirst());
  }

  private void assertApprovedGlass(String type, BreakGlassEvent event) {
    assertApproved(type, requests.ofAll(glass(), 0, List.of(event)).getFirst());
  }

  private static void assertApproved(String type, OutgoingEvent told) {
    assertThat(told.type()).isEqualTo("org.dayanisma.casework." + type + ".v1");
    ContractAssertions.producedEventMatches("casework", type, 1, told.data());
  }

  private static Invitation asked() {
    return invitation(MemberId.of("b4e2d8cf-2b67-4d6b-9b8f-3a5f1a0a4c03"), TeamRole.CO_COUNSEL);
  }

  private static Invitation invitation(MemberId memberId, TeamRole role) {
    return new Invitation(
        new AssignmentId(UUID.fromString("0197f3a0-0000-7000-8000-000000000012")),
        memberId,
        role,
        NOW);
  }

  private static CaseEvent.Opened opened(@Nullable Responsible responsible) {
    return TestOpening.of(CASE, MEMBER, PATH, DISMISSAL)
        .ledBy(responsible)
        .saying(Account.NONE.withSummary("free text that stays here"))
        .at(Instant.parse("2026-03-16T10:00:05Z"))
        .event();
  }

  private static Deadline deadline() {
    Deadline computed = TestPlan.PLAN.deadlinesOf(CASE, DISMISSAL).getFirst();
    return Deadline.open(
        new DeadlineId(UUID.fromString("0197f3a0-0000-7000-8000-000000000008")),
        computed.computed());
  }
}
