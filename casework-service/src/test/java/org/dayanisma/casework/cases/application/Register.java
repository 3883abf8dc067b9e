package org.dayanisma.casework.cases.application;

import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.cases.application.SealedWorld.EFFECTIVE;

import java.time.LocalDate;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.jspecify.annotations.Nullable;

/** What the register tells of one member, m, of the school in the east. */
record Register(SealedWorld world) {

  static Measure dismissal(LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {
    return TestMeasure.of(CaseKind.DISMISSAL, effectiveOn, notifiedOn);
  }

  /** A dismissal is reported. */
  Case reported(LocalDate effectiveOn, @Nullable LocalDate notifiedOn, long number) {
    return opening()
        .handle(
            new OpenCaseForMeasure(
                member("m"),
                unit("school"),
                path("root", "east", "school"),
                dismissal(effectiveOn, notifiedOn),
                number))
        .value();
  }

  /** The dismissal never was. */
  void withdraws(long number) {
    corrects(null, number);
  }

  /** The dismissal with notice on the day of its effect was another measure, or none. */
  void corrects(@Nullable Measure now, long number) {
    corrects(EFFECTIVE, EFFECTIVE, now, number);
  }

  void corrects(
      LocalDate effectiveOn, @Nullable LocalDate notifiedOn, @Nullable Measure now, long number) {
    CorrectMeasure.Withdrawn mistaken =
        new CorrectMeasure.Withdrawn(CaseKind.DISMISSAL, effectiveOn, notifiedOn);
    tells(mistaken, now, null, number);
  }

  /** The reinstatement never was, and the measure stands again. */
  void takesBack(LocalDate returnedOn, Measure standing, long number) {
    tells(null, standing, new TakenBack(returnedOn, standing), number);
  }

  /** The reinstatement never was; something else happened instead. */
  void replaces(LocalDate returnedOn, @Nullable Measure now, long number) {
    tells(null, now, new TakenBack(returnedOn, null), number);
  }

  /** The same as far as it came before a crash: what was closed has followed, and no more. */
  void takesBackAndIsCutOff(LocalDate returnedOn, Measure standing, long number) {
    tells(null, null, new TakenBack(returnedOn, standing), number);
  }

  private void tells(
      CorrectMeasure.@Nullable Withdrawn mistaken,
      @Nullable Measure now,
      @Nullable TakenBack reinstatement,
      long number) {
    world
        .correcting()
        .handle(
            new CorrectMeasure(
                member("m"),
                unit("school"),
                path("root", "east", "school"),
                mistaken,
                now,
                reinstatement,
                number));
  }

  private OpenCaseForMeasureHandler opening() {
    return new OpenCaseForMeasureHandler(
        world.cases, TestPlan.IDS, world.officers, world::pathOf, TestPlan.PLAN, world.now);
  }
}
