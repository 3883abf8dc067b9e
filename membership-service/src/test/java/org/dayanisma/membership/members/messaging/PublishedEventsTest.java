package org.dayanisma.membership.members.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.SealedPayloads;
import org.dayanisma.decisions.Language;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.messaging.MandateEventMapper;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Correction;
import org.dayanisma.membership.members.domain.EmailAddress;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Person;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.members.domain.ServiceOrigin;
import org.dayanisma.membership.members.domain.ServiceRecord;
import org.dayanisma.membership.members.domain.ServiceStatus;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.messaging.UnitEventMapper;
import org.dayanisma.testkit.ContractAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The producer's side of the contracts. */
class PublishedEventsTest {

  private static final UnitId ROOT = UnitId.of("0197f3a0-0000-7000-8000-000000000004");
  private static final UnitId UNION = UnitId.of("0197f3a0-0000-7000-8000-000000000003");
  private static final UnitId BRANCH = UnitId.of("0197f3a0-0000-7000-8000-000000000002");
  private static final UnitId OTHER_BRANCH = UnitId.of("0197f3a0-0000-7000-8000-000000000012");
  private static final UnitId SCHOOL = UnitId.of("0197f3a0-0000-7000-8000-000000000001");
  private static final UnitPath WORKPLACE = new UnitPath(List.of(ROOT, UNION, BRANCH, SCHOOL));
  private static final UnitPath SCHOOL_MOVED =
      new UnitPath(List.of(ROOT, UNION, OTHER_BRANCH, SCHOOL));
  private static final MemberId MEMBER = MemberId.of("5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01");
  private static final MemberId OFFICER = MemberId.of("a3f1c7be-1a56-4c5a-8a7e-2f4e0f9f3b02");
  private static final ApplicationId APPLICATION =
      ApplicationId.of("0197f3a0-0000-7000-8000-000000000005");
  private static final MandateId MANDATE = MandateId.of("0197f3a0-0000-7000-8000-000000000006");
  private static final Person PERSON = new Person("Berîvan", "Işık", null, null, null);
  private static final Reach REACH =
      new Reach(
          List.of(Language.KURMANCI, Language.TURKISH),
          new EmailAddress("berivan@example.org"),
          null);

  private final AtomicReference<String> plain = new AtomicReference<>("");
  private final MemberEventMapper members = new MemberEventMapper(sealing());

  @TestFactory
  Stream<DynamicTest> areTheApprovedSamples() {
    return Stream.concat(samples().stream(), eventsOfErasures().stream())
        .map(event ->
            DynamicTest.dynamicTest(
                event.getClass().getSimpleName(),
                () -> {
                  OutgoingEvent outgoing = map(event).orElseThrow();
                  String type =
                      outgoing.type().replaceFirst("org.dayanisma.membership.(.*).v1", "$1");
                  ContractAssertions.producedEventMatches("membership", type, 1, outgoing.data());
                }));
  }

  private static List<Object> samples() {
    LocalDate day = LocalDate.of(2026, 2, 10);
    LocalDate dismissal = LocalDate.of(2026, 3, 16);
    return List.of(
        new UnitEvent.Registered(
            UNION, UnitKind.UNION, "x", ROOT, new UnitPath(List.of(ROOT, UNION)), 2),
        new UnitEvent.Registered(
            ROOT, UnitKind.CONFEDERATION, "x", null, UnitPath.root(ROOT), null),
        new UnitEvent.Moved(SCHOOL, OTHER_BRANCH, SCHOOL_MOVED),
        new UnitEvent.PathChanged(SCHOOL, SCHOOL_MOVED),
        new MemberEvent.Applied(
            MEMBER, APPLICATION, WORKPLACE, PERSON, REACH, Instant.parse("2026-02-02T09:30:00Z")),
        new MemberEvent.Registered(
            MEMBER, WORKPLACE, PERSON, REACH, day, Instant.EPOCH, null, "somebody"),
        new MemberEvent.Admitted(MEMBER, WORKPLACE, day),
        new MemberEvent.Refused(MEMBER, APPLICATION, WORKPLACE, day, "reason"),
        new MemberEvent.Erased(MEMBER, WORKPLACE, day, ErasureReason.SUBJECT_REQUEST, "somebody"),
        statusChanged(dismissal, dismissal),
        statusChanged(dismissal, null),
        corrected(
            dismissed(dismissal, dismissal),
            dismissed(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 20))),
        corrected(dismissed(dismissal, null), ServiceRecord.INITIAL),
        new MemberEvent.ReachAnnounced(MEMBER, REACH),
        new MandateEvent.Started(
            MANDATE,
            OFFICER,
            new UnitPath(List.of(ROOT, UNION, BRANCH)),
            Office.LEGAL_COORDINATOR,
            LocalDate.of(2026, 1, 15)),
        new MandateEvent.Ended(
            MANDATE, OFFICER, BRANCH, Office.LEGAL_COORDINATOR, LocalDate.of(2026, 6, 30)));
  }

  private static MemberEvent statusChanged(LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {
    return new MemberEvent.ServiceStatusChanged(
        MEMBER, WORKPLACE, ServiceStatus.IN_SERVICE, dismissed(effectiveOn, notifiedOn));
  }

  private static MemberEvent corrected(ServiceRecord withdrawn, ServiceRecord now) {
    return new MemberEvent.ServiceStatusCorrected(
        MEMBER,
        WORKPLACE,
        withdrawn,
        now,
        !now.equals(ServiceRecord.INITIAL),
        new Correction(
            Instant.EPOCH,
            OFFICER,
            withdrawn.status(),
            LocalDate.of(2026, 3, 16),
            "a reason that stays here"));
  }

  private static ServiceRecord dismissed(LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {
    return new ServiceRecord(
        ServiceStatus.DISMISSED, effectiveOn, notifiedOn, "instrument", ServiceOrigin.REPORTED);
  }

  private Optional<OutgoingEvent> map(Object event) {
    return switch (event) {
      case UnitEvent e -> new UnitEventMapper().map(1, e);
      case MemberEvent e -> members.map(1, e);
      case MandateEvent e -> new MandateEventMapper().map(1, e);
      default -> throw new IllegalArgumentException();
    };
  }

  private static List<MemberEvent> eventsOfErasures() {
    ErasureRequest request =
        new ErasureRequest(
            ErasureReason.SUBJECT_REQUEST,
            new ErasureRequest.Asker("somebody", null, List.of()),
            Instant.EPOCH,
            null,
            null);
    return List.of(
        new MemberEvent.ErasureAsked(MEMBER, request),
        new MemberEvent.ErasureApproved(MEMBER, "somebody", Instant.EPOCH),
        new MemberEvent.ErasureTakenBack(MEMBER, "somebody"),
        new MemberEvent.ErasureLapsed(MEMBER));
  }

  /** If they could be told apart, the topic would say who is about to be erased. */
  @Test
  void theMemberIsToldToLookAndNobodyOfWhat() {
    assertThat(eventsOfErasures())
        .extracting(event -> members.map(1, event).orElseThrow())
        .allSatisfy(told -> {
          assertThat(told.topic()).isEqualTo("membership.notices");
          assertThat(told.type()).isEqualTo("org.dayanisma.membership.own-entry-changed.v1");
          assertThat(new String(told.data(), StandardCharsets.UTF_8))
              .isEqualTo("{\"memberId\":\"%s\"}".formatted(MEMBER));
        });
  }

  /** Whoever adds an event must decide whether other services may know of it. */
  @Test
  void everyEventIsPublishedOrListedAsInternal() throws IOException {
    Set<String> internal = new TreeSet<>();
    for (Object event :
        List.of(new MemberEvent.ReachChanged(MEMBER, REACH), new UnitEvent.Renamed(SCHOOL, "x"))) {
      assertThat(map(event)).isEmpty();
      internal.add(nameOf(event.getClass()));
    }
    Set<String> covered =
        Stream.concat(samples().stream(), eventsOfErasures().stream())
            .map(e -> nameOf(e.getClass()))
            .collect(Collectors.toCollection(TreeSet::new));
    covered.addAll(internal);
    covered.add("MemberEvent.ReachWithdrawn");
    Set<String> all =
        Stream.of(UnitEvent.class, MemberEvent.class, MandateEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .map(PublishedEventsTest::nameOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(covered).isEqualTo(all);
    assertThat(internal).isEqualTo(listedAsInternal());
  }

  private static String nameOf(Class<?> event) {
    return event.getEnclosingClass().getSimpleName() + "." + event.getSimpleName();
  }

  private static Set<String> listedAsInternal() throws IOException {
    try (var list = PublishedEventsTest.class.getResourceAsStream("/internal-only.txt")) {
      assertThat(list).isNotNull();
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void whoIsErasedLeavesAnEmptyRecordAmongTheContacts() {
    OutgoingEvent event = members.map(8, new MemberEvent.ReachWithdrawn(MEMBER)).orElseThrow();

    assertThat(event.topic()).isEqualTo("membership.contacts");
    assertThat(event.data()).isEmpty();
    assertThat(event.compactedState()).isTrue();
  }

  @Test
  void theSealHoldsContactsAndLanguagesInOrder() {
    OutgoingEvent event =
        members.map(7, new MemberEvent.ReachAnnounced(MEMBER, REACH)).orElseThrow();
    assertThat(plain.get())
        .isEqualTo(
            "notification-service membership.contacts|"
                + MEMBER
                + " {\"email\":\"berivan@example.org\",\"languages\":[\"kmr\",\"tr\"]}");
    assertThat(event.compactedState()).isTrue();
    assertThat(event.topic()).isEqualTo("membership.contacts");
  }

  private SealedPayloads sealing() {
    return new SealedPayloads() {
      @Override
      public byte[] seal(String recipient, String context, byte[] content) {
        plain.set(recipient + " " + context + " " + new String(content, StandardCharsets.UTF_8));
        return "sample of a sealed payload".getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public byte[] open(String context, byte[] sealed) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
