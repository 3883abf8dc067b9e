package org.dayanisma.casework.remedies.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.dayanisma.casework.remedies.domain.ClockStop;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.dayanisma.casework.remedies.domain.CountingRule;
import org.dayanisma.casework.remedies.domain.CountingRule.Provenance;
import org.dayanisma.casework.remedies.domain.Period;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.jspecify.annotations.Nullable;

/**
 * A country's remedies as they are written in the file.
 *
 * @param calendar id of the calendar that they need
 */
record RuleFile(
    String version,
    String calendar,
    List<Counting> countingRules,
    List<Remedy> rules,
    Map<String, List<String>> remediesByMeasure) {

  /** A counting rule; {@code kind} says which. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "COUNTS_PERIOD", value = CountsPeriod.class),
    @JsonSubTypes.Type(name = "NEXT_WORKING_DAY", value = NextWorkingDay.class),
    @JsonSubTypes.Type(name = "RECESS", value = Recess.class),
    @JsonSubTypes.Type(name = "ELECTRONIC_SERVICE", value = ElectronicService.class)
  })
  sealed interface Counting {
    CountingRule toRule();
  }

  record CountsPeriod(
      String id, int version, String legalBasis, Confidence confidence, @Nullable Boolean reliable)
      implements Counting {
    @Override
    public CountingRule toRule() {
      return new CountingRule.CountsPeriod(of(id, version, legalBasis, confidence, reliable));
    }
  }

  record NextWorkingDay(
      String id, int version, String legalBasis, Confidence confidence, @Nullable Boolean reliable)
      implements Counting {
    @Override
    public CountingRule toRule() {
      return new CountingRule.NextWorkingDay(of(id, version, legalBasis, confidence, reliable));
    }
  }

  record Recess(
      String id,
      int version,
      String legalBasis,
      Confidence confidence,
      @Nullable Boolean reliable,
      MonthDay first,
      MonthDay last,
      int daysAfter)
      implements Counting {
    @Override
    public CountingRule toRule() {
      Provenance provenance = of(id, version, legalBasis, confidence, reliable);
      return new CountingRule.Recess(provenance, first, last, daysAfter);
    }
  }

  record ElectronicService(
      String id,
      int version,
      String legalBasis,
      Confidence confidence,
      @Nullable Boolean reliable,
      int days)
      implements Counting {
    @Override
    public CountingRule toRule() {
      Provenance provenance = of(id, version, legalBasis, confidence, reliable);
      return new CountingRule.ElectronicService(provenance, days);
    }
  }

  /** A rule counts as reliable, unless the file says otherwise. */
  private static Provenance of(
      String id,
      int version,
      String legalBasis,
      Confidence confidence,
      @Nullable Boolean reliable) {
    return new Provenance(id, version, legalBasis, confidence, reliable == null || reliable);
  }

  /** A remedy; counting rules are named by their ids. */
  record Remedy(
      String id,
      int version,
      String title,
      String forum,
      List<RemedyEvent> start,
      RemedyRule.@Nullable Waiting precededBy,
      Period period,
      List<String> counting,
      @Nullable List<String> notReliedOn,
      @Nullable List<String> notApplied,
      @Nullable ClockStop stop,
      LocalDate inForceSince,
      String legalBasis,
      String source,
      Confidence confidence) {}
}
