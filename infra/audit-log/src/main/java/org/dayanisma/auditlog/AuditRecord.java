package org.dayanisma.auditlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log. Ids and codes only: the form of every part is checked, so that no name and
 * no text can get in.
 *
 * @param index place in the log, from 0 without a gap
 * @param at when, to the millisecond, by the clock of the instance that wrote it
 * @param actor user id of whoever reads or changes something
 * @param actorMember the member this user is, if any
 * @param action what was done, in kebab case, for example {@code read-member}
 * @param route method and path pattern, never a path: {@code GET /api/members/{id}}
 * @param purpose a {@link Purpose} code
 * @param object id of the thing read or changed if it is not a person, for example of a case
 * @param subjects ids of the people it is about, at most {@link #MOST_SUBJECTS}
 * @param correlationId joins the record with log lines of the request
 * @param details what else a change was about, by name: for example to which unit ({@code to}), or
 *     which office; ids of units and of requests and codes, never of cases and people, because the
 *     auditor sees them as they are
 */
public record AuditRecord(
    long index,
    Instant at,
    String actor,
    @Nullable String actorMember,
    String action,
    String route,
    String purpose,
    @Nullable String object,
    List<String> subjects,
    RecordedOutcome outcome,
    @Nullable String correlationId,
    SortedMap<String, String> details) {

  /** As many as the longest page of a list has. */
  static final int MOST_SUBJECTS = 200;

  private static final int MOST_DETAILS = 8;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");
  private static final Pattern ROUTE = Pattern.compile("[A-Z]{1,10} /[A-Za-z0-9/{}.*_-]{0,200}");

  public AuditRecord {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    subjects = List.copyOf(subjects);
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    require(index >= 0, "index");
    require(isId(actor), "actor");
    require(actorMember == null || isId(actorMember), "actorMember");
    require(action.length() <= 64 && CODE.matcher(action).matches(), "action");
    require(ROUTE.matcher(route).matches(), "route");
    require(CODE.matcher(purpose).matches(), "purpose");
    require(object == null || isId(object), "object");
    require(correlationId == null || isId(correlationId), "correlationId");
    require(
        subjects.size() <= MOST_SUBJECTS && subjects.stream().allMatch(AuditRecord::isId),
        "subjects");
    require(
        details.size() <= MOST_DETAILS
            && details.keySet().stream().allMatch(name -> CODE.matcher(name).matches())
            && details.values().stream().allMatch(AuditRecord::isId),
        "details");
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static void require(boolean wellFormed, String part) {
    if (!wellFormed) {
      throw new IllegalArgumentException("not a record: " + part);
    }
  }
}
