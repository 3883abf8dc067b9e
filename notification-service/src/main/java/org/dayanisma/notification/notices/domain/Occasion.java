package org.dayanisma.notification.notices.domain;

/**
 * What happened, named by the aggregate it happened to. A person hears of one occasion once per
 * type, however many events tell of it or how often these are replayed.
 *
 * @param kind {@code case}, {@code correction}, {@code reminder}, {@code assignment}, {@code
 *     break-glass}, {@code keeping}, {@code campaign}, {@code contact-change}, {@code own-entry} or
 *     {@code measure}
 */
public record Occasion(String kind, String id) {

  public static Occasion ofCase(String caseId) {
    return new Occasion("case", caseId);
  }

  /** A reminder of a deadline, named by the event that told of it. */
  public static Occasion ofReminder(String eventId) {
    return new Occasion("reminder", eventId);
  }

  /** A correction of a case, named by the event that told of it. */
  public static Occasion ofCorrection(String eventId) {
    return new Occasion("correction", eventId);
  }

  public static Occasion ofAssignment(String assignmentId) {
    return new Occasion("assignment", assignmentId);
  }

  public static Occasion ofBreakGlass(String requestId) {
    return new Occasion("break-glass", requestId);
  }

  /**
   * A keeper may be called for a case again, after its team had been there for a while.
   *
   * @param callId id of the event that called them, the same whenever it is told
   */
  public static Occasion ofKeeping(String callId) {
    return new Occasion("keeping", callId);
  }

  public static Occasion ofCampaign(String campaignId) {
    return new Occasion("campaign", campaignId);
  }

  /** A change of a person's contact, named by the event that told of it. */
  public static Occasion ofContactChange(RecipientId recipient, long sequence) {
    return new Occasion("contact-change", recipient.value() + "/" + sequence);
  }

  /** A change of a person's own entry, named by the event that told of it. */
  public static Occasion ofOwnEntry(String eventId) {
    return new Occasion("own-entry", eventId);
  }

  /** A measure against a member, whatever cases it has. */
  public static Occasion ofMeasure(String measureId) {
    return new Occasion("measure", measureId);
  }

  String key() {
    return kind + "/" + id;
  }
}
