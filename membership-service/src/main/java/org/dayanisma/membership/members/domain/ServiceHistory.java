package org.dayanisma.membership.members.domain;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.LeastAge;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The service record of a member: what their employers did, in the order in which it took effect.
 * It runs forwards: each entry has a status that can follow the one before it, and begins on the
 * same day or later. A correction withdraws or replaces the last entry that stands, so the entry
 * beneath it can be corrected next, back to the first one.
 *
 * @param entries those that stand, the oldest first; none as long as the initial status was never
 *     changed
 * @param corrections the last ones, the oldest first
 */
public record ServiceHistory(List<ServiceRecord> entries, List<Correction> corrections) {

  /**
   * So many entries are kept with the member. Nobody has so many in a life; beyond, the oldest go.
   */
  static final int MOST_ENTRIES = 100;

  /** So many are kept with the member; the audit log has all of them. */
  static final int MOST_CORRECTIONS = 50;

  public static final ServiceHistory NONE = new ServiceHistory(List.of(), List.of());

  public ServiceHistory {
    entries = List.copyOf(entries);
    corrections = List.copyOf(corrections);
  }

  /**
   * What a correction would do.
   *
   * @param withdrawn what is taken back
   * @param now what holds afterwards
   * @param replaced whether something else happened, rather than nothing
   */
  record Corrected(ServiceRecord withdrawn, ServiceRecord now, boolean replaced, Correction why) {}

  /** The status that holds now. */
  public ServiceRecord present() {
    return entries.isEmpty() ? ServiceRecord.INITIAL : entries.getLast();
  }

  /** Decides whether a change can be the next entry in the life of this person. */
  Outcome<ServiceChange> mayFollow(Person person, ServiceChange change) {
    return mayFollow(person, present(), change, "");
  }

  /**
   * Decides about a correction of the last entry.
   *
   * @param by whoever corrects it; null for a program
   */
  Outcome<Corrected> correct(
      Person person, ServiceCorrection asked, @Nullable MemberId by, Instant at) {
    ServiceRecord last = present();
    LocalDate since = last.effectiveOn();
    if (since == null) {
      return refused(Refusal.conflict(MemberRefusal.NOTHING_TO_CORRECT));
    }
    Correction why = new Correction(at, by, last.status(), since, asked.reason());
    ServiceRecord beneath = withoutLast().present();
    ServiceChange instead = asked.instead();
    if (instead == null) {
      return accepted(new Corrected(last, beneath, false, why));
    }
    return last.says(instead)
        ? refused(Refusal.conflict("/instead", MemberRefusal.SAME_AS_RECORD))
        : mayFollow(person, beneath, instead, "/instead")
            .map(truth ->
                new Corrected(last, ServiceRecord.of(truth, ServiceOrigin.CORRECTED), true, why));
  }

  /**
   * @param at where the change stands in what was asked
   */
  private static Outcome<ServiceChange> mayFollow(
      Person person, ServiceRecord present, ServiceChange change, String at) {
    Optional<MemberRefusal> impossible = againstLife(person, change.effectiveOn());
    if (impossible.isPresent()) {
      return refused(Refusal.invalid(at + "/effectiveOn", impossible.get()));
    }
    LocalDate notifiedOn = change.notifiedOn();
    impossible = notifiedOn == null ? Optional.empty() : againstLife(person, notifiedOn);
    if (impossible.isPresent()) {
      return refused(Refusal.invalid(at + "/notifiedOn", impossible.get()));
    }
    if (!present.status().next().contains(change.status())) {
      return refused(Refusal.conflict(at + "/serviceStatus", MemberRefusal.STATUS_TRANSITION));
    }
    LocalDate since = present.effectiveOn();
    return since != null && change.effectiveOn().isBefore(since)
        ? refused(Refusal.invalid(at + "/effectiveOn", MemberRefusal.BEFORE_PRESENT_STATUS))
        : accepted(change);
  }

  /** Why nothing of a public servant or a member of a union can have happened on that day. */
  static Optional<MemberRefusal> againstLife(Person person, LocalDate day) {
    LocalDate birth = person.birthDate();
    if (birth != null && day.isBefore(birth)) {
      return Optional.of(MemberRefusal.BEFORE_BIRTH);
    }
    return LeastAge.SERVICE.isReached(birth, day)
        ? Optional.empty()
        : Optional.of(MemberRefusal.BEFORE_LEAST_AGE);
  }

  /** After another entry. */
  ServiceHistory with(ServiceRecord entry) {
    return new ServiceHistory(appended(entries, entry, MOST_ENTRIES), corrections);
  }

  /** After a correction of the last entry. */
  ServiceHistory corrected(ServiceRecord now, boolean replaced, Correction why) {
    ServiceHistory beneath = withoutLast();
    return new ServiceHistory(
        replaced ? beneath.with(now).entries() : beneath.entries(),
        appended(corrections, why, MOST_CORRECTIONS));
  }

  private ServiceHistory withoutLast() {
    return new ServiceHistory(entries.subList(0, Math.max(0, entries.size() - 1)), corrections);
  }

  private static <T> List<T> appended(List<T> list, T last, int most) {
    return Stream.concat(list.stream(), Stream.of(last))
        .skip(Math.max(0, list.size() + 1 - most))
        .toList();
  }

  @Override
  public String toString() {
    return "ServiceHistory[" + entries.size() + ", " + corrections.size() + " corrections]";
  }
}
