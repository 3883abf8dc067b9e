package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dated events from which a calculation starts; at most one date for each kind of event. */
public record RemedyEvents(Map<RemedyEvent, LocalDate> dates) {

  public RemedyEvents {
    dates = Map.copyOf(dates);
  }

  public static RemedyEvents of(RemedyEvent event, LocalDate on) {
    return new RemedyEvents(Map.of(event, on));
  }

  public RemedyEvents and(RemedyEvent event, LocalDate on) {
    Map<RemedyEvent, LocalDate> more = new EnumMap<>(RemedyEvent.class);
    more.putAll(dates);
    more.put(event, on);
    return new RemedyEvents(more);
  }

  public Optional<LocalDate> on(RemedyEvent event) {
    return Optional.ofNullable(dates.get(event));
  }

  public Set<RemedyEvent> given() {
    return dates.keySet();
  }

  /** The earliest date among these kinds of event. */
  Optional<DatedEvent> earliestOf(List<RemedyEvent> kinds) {
    return kinds.stream()
        .filter(dates::containsKey)
        .map(kind -> new DatedEvent(kind, on(kind).orElseThrow()))
        .reduce((a, b) -> b.on().isBefore(a.on()) ? b : a);
  }

  record DatedEvent(RemedyEvent event, LocalDate on) {}
}
