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

  private static final String SERVICE = "membership";
  private static final String CORRECTED = "member-service-status-corrected";

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
        change(member, WORKPLACE, inBranch(WORKPLACE))
            .with("serviceStatus", status)
            .with("effectiveOn", effectiveOn)
            .with("notifiedOn", notifiedOn)
            .numbered(sequence));
  }

  /** The member belongs to this unit now, and has a status that opens no case. */
  void statusIn(String member, long sequence, String status, String unit) {
    publish(change(member, unit, inBranch(unit)).with("serviceStatus", status).numbered(sequence));
  }

  /** A dismissal of 16 March was reported by mistake; the member is in service, as before. */
  void neverDismissed(String member, long sequence) {
    publish(atWorkplace(SampleEvent.of(SERVICE, CORRECTED), member).numbered(sequence));
  }

  /** A dismissal of 16 March was one of 18 March, told on the 20th. */
  void dismissedLater(String member, long sequence) {
    publish(
        atWorkplace(SampleEvent.allOf(SERVICE, CORRECTED).getFirst(), member).numbered(sequence));
  }

  /** A return to duty never was: the dismissal of 16 March holds again. */
  void neverReturned(String member, long sequence) {
    publish(
        atWorkplace(SampleEvent.of(SERVICE, CORRECTED), member)
            .with("withdrawnStatus", "REINSTATED")
            .with("withdrawnEffectiveOn", "2026-09-01")
            .with("serviceStatus", "DISMISSED")
            .with("effectiveOn", "2026-03-16")
            .with("notifiedOn", "2026-03-16")
            .numbered(sequence));
  }

  /** A dismissal of somebody who was in service. */
  static SampleEvent change(String member, String unit, List<String> path) {
    return about(
        SampleEvent.of(SERVICE, "member-service-status-changed").with("memberId", member),
        unit,
        path);
  }

  void admitted(String member, String unit) {
    publish(
        about(
            SampleEvent.of(SERVICE, "member-admitted").with("memberId", member),
            unit,
            List.of(unit)));
  }

  void erased(String member, long sequence) {
    publish(
        about(
                SampleEvent.of(SERVICE, "member-erased").with("memberId", member),
                WORKPLACE,
                List.of(WORKPLACE))
            .with("erasedOn", "2026-03-20")
            .numbered(sequence));
  }

  void unit(String unitId) {
    unit(unitId, inBranch(unitId));
  }

  void unit(String unitId, List<String> path) {
    publish(placed("unit-registered", unitId, path).with("kind", "WORKPLACE"));
  }

  void moved(String unitId, long sequence, List<String> path) {
    publish(placed("unit-moved", unitId, path).numbered(sequence));
  }

  void mandate(String mandateId, String member, String office, String unit) {
    publish(
        office("mandate-started", mandateId, member, office)
            .with("unitId", unit)
            .with("unitPath", List.of(unit))
            .with("startedOn", "2026-01-01"));
  }

  void mandateEnded(String mandateId, String member, String office, String unit) {
    publish(
        office("mandate-ended", mandateId, member, office)
            .with("unitId", unit)
            .with("endedOn", "2026-03-16")
            .numbered(2));
  }

  private static SampleEvent office(String type, String mandateId, String member, String office) {
    return SampleEvent.of(SERVICE, type)
        .with("mandateId", mandateId)
        .with("memberId", member)
        .with("office", office);
  }

  /** The path from the root to a unit of the branch. */
  private static List<String> inBranch(String unit) {
    return List.of(ROOT, BRANCH, unit);
  }

  private static SampleEvent atWorkplace(SampleEvent event, String member) {
    return about(event.with("memberId", member), WORKPLACE, inBranch(WORKPLACE));
  }

  private static SampleEvent placed(String type, String unit, List<String> path) {
    return about(
        SampleEvent.of(SERVICE, type).with("parentId", path.get(path.size() - 2)), unit, path);
  }

  private static SampleEvent about(SampleEvent event, String unit, List<String> path) {
    return event.with("unitId", unit).with("unitPath", path);
  }

  @Override
  public void close() {
    topics.close();
  }
}
