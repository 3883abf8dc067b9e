package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.RemedyEvents.DatedEvent;

/**
 * Everything that the typed events can mean. Somebody may type the refusal as a notice, service as
 * learning, or two days of which one is wrong: each day on which the decision may have become known
 * can be the start, and each one after an application can be its refusal.
 */
record Meanings(RemedyRule rule, RemedyEvents events) {

  /**
   * One of them.
   *
   * @param start what starts the clock
   * @param others an application that stops it, and the answers, by the names that the rule uses
   * @param isWritten whether the rule itself gives these names to these events
   */
  record Meaning(DatedEvent start, RemedyEvents others, boolean isWritten) {

    private Meaning with(DatedEvent more, RemedyEvent meant, boolean isSoWritten) {
      return new Meaning(start, others.and(meant, more.on()), isWritten && isSoWritten);
    }

    private Meaning refused(DatedEvent answer) {
      boolean isSoWritten = answer.event() == RemedyEvent.SUPERIOR_ANSWER;
      return with(answer, RemedyEvent.SUPERIOR_ANSWER, isSoWritten);
    }
  }

  /** Each start, and nothing that stops the period. */
  List<Meaning> starts() {
    return rule.precededBy() == null ? whenKnown() : requests();
  }

  private List<Meaning> whenKnown() {
    List<RemedyEvent> written = rule.needs().getFirst();
    return given(event -> event.makesKnown() || written.contains(event))
        .map(start ->
            new Meaning(start, new RemedyEvents(Map.of()), written.contains(start.event())))
        .toList();
  }

  /**
   * A request has one day; what was said of it may have been typed as something else, and what
   * looks like an answer that decides nothing may be a refusal.
   */
  private List<Meaning> requests() {
    Map<RemedyEvent, LocalDate> answers = new EnumMap<>(RemedyEvent.class);
    Stream.of(RemedyEvent.SUPERIOR_ANSWER, RemedyEvent.INTERIM_ANSWER)
        .forEach(answer -> events.on(answer).ifPresent(on -> answers.put(answer, on)));
    List<Meaning> meanings = new ArrayList<>();
    given(rule.start()::contains)
        .forEach(request -> {
          meanings.add(new Meaning(request, new RemedyEvents(answers), true));
          Meaning alone = new Meaning(request, new RemedyEvents(Map.of()), true);
          given(event -> event.makesKnown() || event == RemedyEvent.INTERIM_ANSWER)
              .map(alone::refused)
              .forEach(meanings::add);
        });
    return meanings;
  }

  /**
   * The same start with each application that was made by the last day of its period, and with each
   * answer to it, or silence.
   *
   * @param lastDay the last day of the period by the strictest reading
   */
  List<Meaning> stopped(Meaning running, LocalDate lastDay) {
    return given(stops()::contains)
        .filter(application -> !application.on().isBefore(running.start().on()))
        .filter(application -> !application.on().isAfter(lastDay))
        .flatMap(application -> answered(running, application))
        .toList();
  }

  private Stream<Meaning> answered(Meaning running, DatedEvent application) {
    boolean isFirst =
        given(stops()::contains).noneMatch(other -> other.on().isBefore(application.on()));
    Meaning silent = running.with(application, application.event(), isFirst);
    Stream<Meaning> answers =
        given(event -> event.makesKnown() || event.isAnswer())
            .filter(answer -> answer.event() != running.start().event())
            .filter(answer -> !answer.on().isBefore(application.on()))
            .map(silent::refused);
    return Stream.concat(Stream.of(silent), answers);
  }

  private List<RemedyEvent> stops() {
    return rule.stop() == null ? List.of() : rule.stop().events();
  }

  private Stream<DatedEvent> given(Predicate<RemedyEvent> kind) {
    return Stream.of(RemedyEvent.values())
        .filter(kind)
        .flatMap(event -> events.on(event).map(on -> new DatedEvent(event, on)).stream());
  }
}
