package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.Lodging;
import org.dayanisma.casework.cases.domain.Reopening;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.remedies.application.ExplainedDeadline;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Length;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Reading;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Start;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Step;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Warning;
import org.dayanisma.casework.remedies.application.Source;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case, explained as the calculator explains it.
 *
 * @param missed whether the statutory day has passed and the remedy was not lodged by it
 * @param lodging when the remedy was lodged; null until then. An open deadline has one only if that
 *     was before its period began, as its right days showed
 * @param reopening the last time that a lodging was taken back; null if none was
 */
record DeadlineResponse(
    UUID id,
    Deadline.Status status,
    boolean missed,
    @Nullable LodgingResponse lodging,
    @Nullable ReopeningResponse reopening,
    String ruleId,
    int ruleVersion,
    String rulesVersion,
    String language,
    String title,
    String forum,
    String forumName,
    Start start,
    Length period,
    LocalDate nominalOn,
    LocalDate dueOn,
    LocalDate safeOn,
    String advice,
    List<Step> steps,
    List<Step> adjustments,
    List<Reading> readings,
    List<Warning> warnings,
    String legalBasis,
    List<Source> sources,
    Confidence confidence) {

  /**
   * When the remedy was lodged, and its number there.
   *
   * @param memberId who noted it; null for a program
   * @param at when it was noted
   */
  record LodgingResponse(
      LocalDate lodgedOn, @Nullable String reference, @Nullable UUID memberId, Instant at) {

    static @Nullable LodgingResponse of(@Nullable Lodging lodging) {
      return lodging == null ? null : noted(lodging);
    }

    private static LodgingResponse noted(Lodging lodging) {
      return new LodgingResponse(
          lodging.on(), lodging.reference(), idOf(lodging.by()), lodging.notedAt());
    }
  }

  /**
   * That a lodging was taken back, which, and why.
   *
   * @param memberId who took it back; null for a program
   * @param lodging what had been noted
   */
  record ReopeningResponse(
      @Nullable UUID memberId, Instant at, String reason, LodgingResponse lodging) {

    static @Nullable ReopeningResponse of(@Nullable Reopening reopening) {
      return reopening == null
          ? null
          : new ReopeningResponse(
              idOf(reopening.by()),
              reopening.at(),
              reopening.reason(),
              LodgingResponse.noted(reopening.takenBack()));
    }
  }

  private static @Nullable UUID idOf(@Nullable MemberId member) {
    return member == null ? null : member.value();
  }

  static DeadlineResponse of(Deadline deadline, DeadlineWords.Told words) {
    ExplainedDeadline explained = words.explained(deadline);
    return new DeadlineResponse(
        deadline.id().value(),
        deadline.status(),
        deadline.isMissed(words.today()),
        LodgingResponse.of(deadline.lodging()),
        ReopeningResponse.of(deadline.reopening()),
        explained.ruleId(),
        explained.ruleVersion(),
        explained.rulesVersion(),
        explained.language(),
        explained.title(),
        explained.forum(),
        explained.forumName(),
        explained.start(),
        explained.period(),
        explained.nominalOn(),
        explained.dueOn(),
        explained.safeOn(),
        explained.advice(),
        explained.steps(),
        explained.adjustments(),
        explained.readings(),
        explained.warnings(),
        explained.legalBasis(),
        explained.sources(),
        explained.confidence());
  }
}
