package org.dayanisma.casework.remedies.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.RemedyEvent;

/**
 * The safe day of 2026 and 2027 once more, written from the articles of the laws and a calendar on
 * the wall; it shares nothing with the engine but the names of the events.
 */
final class SafeDayOracle {

  private static final Set<MonthDay> FEASTS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(4, 23),
          MonthDay.of(5, 1),
          MonthDay.of(5, 19),
          MonthDay.of(7, 15),
          MonthDay.of(8, 30),
          MonthDay.of(10, 29));

  private static final List<RemedyEvent> KNOWN =
      List.of(
          RemedyEvent.NOTICE, RemedyEvent.SERVED, RemedyEvent.LEARNED, RemedyEvent.UETS_ARRIVAL);

  private final String rule;
  private final Map<RemedyEvent, LocalDate> events;
  private final List<LocalDate> days = new ArrayList<>();

  private SafeDayOracle(String rule, Map<RemedyEvent, LocalDate> events) {
    this.rule = rule;
    this.events = events;
  }

  static LocalDate safeDay(String rule, Map<RemedyEvent, LocalDate> events) {
    SafeDayOracle oracle = new SafeDayOracle(rule, events);
    switch (rule) {
      case "ADM_ANNUL" -> oracle.suit(List.of(RemedyEvent.SUPERIOR_APPLICATION));
      case "ADM_SUP_STOP" ->
          oracle.suit(List.of(RemedyEvent.SUPERIOR_APPLICATION, RemedyEvent.APPLICATION));
      case "ADM_REQ_SUIT" -> oracle.suitAfterARequest();
      default -> oracle.known().forEach(day -> oracle.days.add(oracle.plain(day)));
    }
    return oracle.days.stream().min(LocalDate::compareTo).orElseThrow();
  }

  private LocalDate plain(LocalDate known) {
    return switch (rule) {
      case "ADM_STAY_OBJ" -> open(known.plusDays(7));
      case "ADM_ISTINAF", "ADM_TEMYIZ" -> open(known.plusDays(30));
      case "ARR_OBJ", "CRIM_ISTINAF" -> open(known.plusDays(14));
      case "DISC_OBJECT" -> openBefore(known.plusDays(7));
      case "AYM_APPLY" -> openBefore(known.plusDays(30));
      default -> throw new IllegalArgumentException(rule);
    };
  }

  /** Law 2577 art. 7 and 11. */
  private void suit(List<RemedyEvent> applications) {
    for (RemedyEvent start : KNOWN.stream().filter(events::containsKey).toList()) {
      LocalDate known = Objects.requireNonNull(events.get(start));
      LocalDate last = open(known.plusDays(60));
      List<LocalDate> inTime =
          on(applications).filter(day -> !day.isBefore(known) && !day.isAfter(last)).toList();
      if (inTime.isEmpty()) {
        days.add(last);
      }
      List<RemedyEvent> answers = new ArrayList<>(KNOWN);
      answers.remove(start);
      answers.addAll(List.of(RemedyEvent.SUPERIOR_ANSWER, RemedyEvent.INTERIM_ANSWER));
      inTime.forEach(applied -> stopped(known, applied, answers));
    }
  }

  private void stopped(LocalDate known, LocalDate applied, List<RemedyEvent> answers) {
    long left = Math.max(0, 60 - DAYS.between(known, applied));
    LocalDate silence = applied.plusDays(30);
    Stream<LocalDate> answered =
        on(answers).filter(day -> !day.isBefore(applied) && !day.isAfter(silence));
    Stream.concat(Stream.of(silence), answered)
        .map(day -> day.plusDays(left))
        .forEach(day -> days.add(left == 0 ? openBefore(day) : open(day)));
  }

  /** Law 2577 art. 10. */
  private void suitAfterARequest() {
    LocalDate asked = events.getOrDefault(RemedyEvent.APPLICATION, LocalDate.MIN);
    LocalDate silence = asked.plusDays(30);
    LocalDate answered = events.getOrDefault(RemedyEvent.SUPERIOR_ANSWER, LocalDate.MAX);
    LocalDate interim = events.getOrDefault(RemedyEvent.INTERIM_ANSWER, LocalDate.MAX);
    boolean waits = !interim.isAfter(silence) && interim.isBefore(answered);
    LocalDate refused = waits ? asked.plusMonths(4) : silence;
    boolean opensAnew =
        answered.isBefore(LocalDate.MAX) && answered.isAfter(statutory(refused.plusDays(60)));
    LocalDate begin =
        opensAnew ? answered : Stream.of(silence, answered).min(LocalDate::compareTo).orElseThrow();
    days.add(open((waits && !opensAnew ? interim : begin).plusDays(60)));
    Stream.concat(known(), on(List.of(RemedyEvent.INTERIM_ANSWER)))
        .forEach(day -> {
          boolean late = day.isAfter(statutory(silence.plusDays(60)));
          LocalDate refusal = late || !day.isAfter(silence) ? day : silence;
          days.add(open(refusal.plusDays(60)));
        });
  }

  private Stream<LocalDate> known() {
    return on(KNOWN);
  }

  private Stream<LocalDate> on(List<RemedyEvent> kinds) {
    return kinds.stream().filter(events::containsKey).map(events::get);
  }

  /** Law 2577 art. 8: days off, and the recess as far as 7 September. */
  private static LocalDate statutory(LocalDate end) {
    LocalDate day = open(end);
    boolean inRecess =
        !day.isBefore(LocalDate.of(day.getYear(), 7, 20))
            && !day.isAfter(LocalDate.of(day.getYear(), 8, 31));
    return inRecess ? open(LocalDate.of(day.getYear(), 9, 7)) : day;
  }

  private static LocalDate open(LocalDate day) {
    return isOff(day) ? open(day.plusDays(1)) : day;
  }

  private static LocalDate openBefore(LocalDate day) {
    return isOff(day) ? openBefore(day.minusDays(1)) : day;
  }

  private static boolean isOff(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || FEASTS.contains(MonthDay.from(day))
        || within(day, "2026-03-20", "2026-03-22")
        || within(day, "2026-05-27", "2026-05-30")
        || within(day, "2027-03-09", "2027-03-11")
        || within(day, "2027-05-16", "2027-05-19");
  }

  private static boolean within(LocalDate day, String first, String last) {
    return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
  }
}
