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
import org.dayanisma.casework.remedies.domain.DatedLaw;
import org.dayanisma.casework.remedies.domain.Law;
import org.dayanisma.casework.remedies.domain.LegalPeriod;
import org.dayanisma.casework.remedies.domain.Period;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * A country's remedies as they are written in the file.
 *
 * @param calendar id of the calendar that they need
 */
record RuleFile(
    String version,
    String calendar,
    List<Law> laws,
    List<Standstill> standstills,
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
  sealed interface Counting extends Dated {
    CountingRule toRule();
  }

  /** What every counting rule says of itself. */
  interface Dated {
    String id();

    int version();

    LocalDate from();

    @Nullable LocalDate to();

    List<String> basis();

    Confidence confidence();

    @Nullable Boolean reliable();

    /** A rule counts as reliable, unless the file says otherwise. */
    default Provenance provenance() {
      Boolean reliable = reliable();
      Provenance provenance =
          new Provenance(
              id(), version(), from(), to(), basis(), confidence(), reliable == null || reliable);
      return DatedLaw.inOrder(List.of(provenance)).getFirst();
    }
  }

  record CountsPeriod(
      String id,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> basis,
      Confidence confidence,
      @Nullable Boolean reliable,
      Period.Unit unit)
      implements Counting {
    @Override
    public CountingRule toRule() {
      return new CountingRule.CountsPeriod(provenance(), unit);
    }
  }

  record NextWorkingDay(
      String id,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> basis,
      Confidence confidence,
      @Nullable Boolean reliable)
      implements Counting {
    @Override
    public CountingRule toRule() {
      return new CountingRule.NextWorkingDay(provenance());
    }
  }

  record Recess(
      String id,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> basis,
      Confidence confidence,
      @Nullable Boolean reliable,
      MonthDay first,
      MonthDay last,
      int daysAfter)
      implements Counting {
    @Override
    public CountingRule toRule() {
      return new CountingRule.Recess(provenance(), first, last, daysAfter);
    }
  }

  record ElectronicService(
      String id,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> basis,
      Confidence confidence,
      @Nullable Boolean reliable,
      int days)
      implements Counting {
    @Override
    public CountingRule toRule() {
      return new CountingRule.ElectronicService(provenance(), days);
    }
  }

  /** A remedy; counting rules are named by their ids. */
  record Remedy(
      String id,
      int version,
      String forum,
      List<RemedyEvent> start,
      RemedyRule.@Nullable Waiting precededBy,
      List<LegalPeriod> periods,
      List<String> counting,
      @Nullable List<String> notReliedOn,
      @Nullable List<String> notApplied,
      @Nullable ClockStop stop) {}
}
