package org.dayanisma.casework;

import java.util.List;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.Topics;
import org.jspecify.annotations.Nullable;

/** What membership-service tells of units, people and offices. */
final class MembershipTopics implements AutoCloseable {

  static final String ROOT = "0197f3a0-0000-7000-8000-000000000004";
  static final String BRANCH = "0197f3a0-0000-7000-8000-000000000002";
  static final String WORKPLACE = "0197f3a0-0000-7000-8000-000000000001";

  private final Topics topics;

  MembershipTopics(String bootstrap) {
    topics = Topics.at(bootstrap, "membership.members", "membership.mandates", "membership.units");
  }

  void publish(SampleEvent event) {
    topics.publish(event);
  }

  void status(
      String member,
      long sequence,
      String status,
      String effectiveOn,
      @Nullable String notifiedOn) {
    publish(
        change(member, WORKPLACE, List.of(ROOT, BRANCH, WORKPLACE))
            .with("serviceStatus", status)
            .with("effectiveOn", effectiveOn)
            .with("notifiedOn", notifiedOn)
            .numbered(sequence));
  }

  /** The member belongs to this unit now, and has a status that opens no case. */
  void statusIn(String member, long sequence, String status, String unit) {
    publish(
        change(member, unit, List.of(ROOT, BRANCH, unit))
            .with("serviceStatus", status)
            .numbered(sequence));
  }

  /** A dismissal of 16 March was reported by mistake; the member is in service, as before. */
  void neverDismissed(String member, long sequence) {
    publish(
        SampleEvent.of("membership", "member-service-status-corrected")
            .with("memberId", member)
            .with("unitId", WORKPLACE)
            .with("unitPath", List.of(ROOT, BRANCH, WORKPLACE))
            .numbered(sequence));
  }

  /** A dismissal of 16 March was one of 18 March, told on the 20th. */
  void dismissedLater(String member, long sequence) {
    publish(
        SampleEvent.allOf("membership", "member-service-status-corrected")
            .getFirst()
            .with("memberId", member)
            .with("unitId", WORKPLACE)
            .with("unitPath", List.of(ROOT, BRANCH, WORKPLACE))
            .numbered(sequence));
  }

  /** A return to duty never was: the dismissal of 16 March holds again. */
  void neverReturned(String member, long sequence) {
    publish(
        SampleEvent.of("membership", "member-service-status-corrected")
            .with("memberId", member)
            .with("unitId", WORKPLACE)
            .with("unitPath", List.of(ROOT, BRANCH, WORKPLACE))
            .with("withdrawnStatus", "REINSTATED")
            .with("withdrawnEffectiveOn", "2026-09-01")
            .with("serviceStatus", "DISMISSED")
            .with("effectiveOn", "2026-03-16")
            .with("notifiedOn", "2026-03-16")
            .numbered(sequence));
  }

  /** A dismissal of somebody who was in service. */
  static SampleEvent change(String member, String unit, List<String> path) {
    return SampleEvent.of("membership", "member-service-status-changed")
        .with("memberId", member)
        .with("unitId", unit)
        .with("unitPath", path);
  }

  void admitted(String member, String unit) {
    publish(
        SampleEvent.of("membership", "member-admitted")
            .with("memberId", member)
            .with("unitId", unit)
            .with("unitPath", List.of(unit)));
  }

  void erased(String member, long sequence) {
    publish(
        SampleEvent.of("membership", "member-erased")
            .with("memberId", member)
            .with("unitId", WORKPLACE)
            .with("unitPath", List.of(WORKPLACE))
            .with("erasedOn", "2026-03-20")
            .numbered(sequence));
  }

  void unit(String unitId) {
    unit(unitId, List.of(ROOT, BRANCH, unitId));
  }

  void unit(String unitId, List<String> path) {
    publish(
        SampleEvent.of("membership", "unit-registered")
            .with("unitId", unitId)
            .with("kind", "WORKPLACE")
            .with("parentId", path.get(path.size() - 2))
            .with("unitPath", path));
  }

  void moved(String unitId, long sequence, List<String> path) {
    publish(
        SampleEvent.of("membership", "unit-moved")
            .with("unitId", unitId)
            .with("parentId", path.get(path.size() - 2))
            .with("unitPath", path)
            .numbered(sequence));
  }

  void mandate(String mandateId, String member, String office, String unit) {
    publish(
        SampleEvent.of("membership", "mandate-started")
            .with("mandateId", mandateId)
            .with("memberId", member)
            .with("unitId", unit)
            .with("unitPath", List.of(unit))
            .with("office", office)
            .with("startedOn", "2026-01-01"));
  }

  void mandateEnded(String mandateId, String member, String office, String unit) {
    publish(
        SampleEvent.of("membership", "mandate-ended")
            .with("mandateId", mandateId)
            .with("memberId", member)
            .with("unitId", unit)
            .with("office", office)
            .with("endedOn", "2026-03-16")
            .numbered(2));
  }

  @Override
  public void close() {
    topics.close();
  }
}
