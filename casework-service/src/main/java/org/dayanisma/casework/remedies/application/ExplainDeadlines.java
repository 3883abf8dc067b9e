package org.dayanisma.casework.remedies.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Length;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Reading;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Start;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Step;
import org.dayanisma.casework.remedies.application.ExplainedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.Period;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyRefusal;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.dayanisma.decisions.LanguageChain;
import org.springframework.stereotype.Service;

/** Puts a deadline into words, in a language of whoever asks. */
@Service
public record ExplainDeadlines(RemedyEngine engine, Wording wording) {

  public ExplainedDeadline explain(ComputedDeadline computed, LanguageChain languages) {
    return words(languages, "").of(computed);
  }

  /** The same of a deadline that still runs and whose safe day has passed. */
  public ExplainedDeadline explainPassed(ComputedDeadline computed, LanguageChain languages) {
    return words(languages, ".passed").of(computed);
  }

  private Words words(LanguageChain languages, String state) {
    return new Words(engine.book(), wording, wording.languageOf(languages), state);
  }

  /** Says of a rule that its deadline is not computed, and what to do. */
  public NotComputed notComputed(RemedyRule rule, LanguageChain languages) {
    String language = wording.languageOf(languages);
    return new NotComputed(
        rule.id(),
        wording.say(language, "rule." + rule.id(), List.of()),
        RemedyRefusal.RULE_NOT_IN_FORCE.code(),
        wording.say(language, "not-computed", List.of()));
  }

  /**
   * A deadline that is not computed.
   *
   * @param code why not
   */
  public record NotComputed(String ruleId, String title, String code, String detail) {}

  /**
   * The words of one language.
   *
   * @param state what the advice depends on beside the days
   */
  private record Words(RuleBook book, Wording wording, String language, String state) {

    ExplainedDeadline of(ComputedDeadline computed) {
      List<String> basis =
          Stream.concat(
                  computed.basis().stream(),
                  Stream.concat(computed.steps().stream(), computed.adjustments().stream())
                      .flatMap(move -> move.basis().stream()))
              .distinct()
              .toList();
      return new ExplainedDeadline(
          computed.ruleId(),
          computed.ruleVersion(),
          computed.rulesVersion(),
          language,
          say("rule." + computed.ruleId()),
          computed.forum(),
          say("forum." + computed.forum()),
          start(computed),
          length(computed.period()),
          computed.nominalOn(),
          computed.dueOn(),
          computed.safeOn(),
          advice(computed),
          steps(computed.steps()),
          steps(computed.adjustments()),
          computed.readings().stream()
              .map(reading ->
                  new Reading(
                      reading.code(), reading.on(), say("reading." + reading.code(), reading.on())))
              .toList(),
          computed.warnings().stream()
              .map(warning ->
                  new Warning(
                      warning.code(),
                      wording.say(language, "warning." + warning.code(), warning.values())))
              .toList(),
          computed.basis().getFirst(),
          Source.of(book, basis),
          computed.confidence());
    }

    /** What was assumed is not called what it was counted as. */
    private Start start(ComputedDeadline computed) {
      String code = computed.start().event().code();
      LocalDate on = computed.start().on();
      return new Start(
          code, on, computed.isStartAssumed() ? say("start.assumed", on) : say("start", code, on));
    }

    private Length length(Period period) {
      return new Length(period.amount(), period.unit(), say("length", period.written()));
    }

    private String advice(ComputedDeadline computed) {
      boolean isEarlier = computed.safeOn().isBefore(computed.dueOn());
      return isEarlier || !state.isEmpty()
          ? say(
              "advice" + (state.isEmpty() ? ".earlier" : state),
              computed.safeOn(),
              computed.dueOn())
          : say("advice", computed.safeOn());
    }

    private List<Step> steps(List<Move> moves) {
      return moves.stream().map(this::step).toList();
    }

    private Step step(Move move) {
      return new Step(
          move.ruleId(),
          move.ruleVersion(),
          move.from(),
          move.to(),
          wording.say(language, "reason." + move.reason().code(), move.reason().values()),
          move.lawFrom(),
          move.lawTo(),
          Source.of(book, move.basis()),
          move.confidence());
    }

    private String say(String code, Object... values) {
      return wording.say(language, code, Stream.of(values).map(Object::toString).toList());
    }
  }
}
