package org.dayanisma.eventrelay;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The keyed request that the present thread carries out, and what it has done before: each write of
 * an aggregate leaves the request's mark in the same update. So a repetition after a crash, between
 * the write and the kept answer, is told from a second command, and answered as the first one was.
 *
 * <p>http-api names the request, in the MDC as {@value #MDC_KEY}: the same UUID for each execution
 * of one caller's key and request. There is none for a request without a key, or for an event. It
 * says as well when it is ({@value #AT_KEY}), and since when a key has been recognised ({@value
 * #SINCE_KEY}): a mark that is older counts as absent, and the next write replaces it.
 *
 * <p>The mark stands under {@code seen}, in one of sixteen places that the UUID chooses: a document
 * remembers the last few, and a repetition long after many others is decided anew.
 */
public final class KeyedCommand {

  /** Where the id of the request stands while it is carried out. */
  public static final String MDC_KEY = "commandId";

  /** When the request came, an instant in ISO form. */
  public static final String AT_KEY = "commandAt";

  /** The oldest mark that counts, an instant in ISO form. */
  public static final String SINCE_KEY = "commandSince";

  private static final String ID = "id";
  private static final String AT = "at";

  private static final ThreadLocal<Done> DONE = new ThreadLocal<>();

  private KeyedCommand() {}

  /** What one execution of a request has been seen to have done. */
  private record Done(String command, Instant at, Set<String> aggregates) {

    boolean isOf(String asked) {
      return command.equals(asked) && at.equals(instant(AT_KEY));
    }
  }

  /**
   * Whether the request at hand has changed this aggregate before, in an execution that was cut
   * off, as far as the aggregate has been loaded by this one.
   */
  public static boolean hasChanged(String aggregateId) {
    Done done = DONE.get();
    return done != null
        && current().filter(done::isOf).isPresent()
        && done.aggregates().contains(aggregateId);
  }

  /** Looks for the mark on a document that was read past {@link AggregateCollection#find}. */
  public static void loaded(Document stored) {
    loaded(stored.getString("_id"), stored.get("seen", Document.class));
  }

  /** Looks for the mark on an aggregate. */
  public static void loaded(String aggregateId, @Nullable Document seen) {
    current()
        .ifPresent(command -> {
          if (seen != null
              && seen.get(place(command)) instanceof Document mark
              && command.equals(mark.get(ID))
              && mark.get(AT) instanceof Date at
              && !at.toInstant().isBefore(instant(SINCE_KEY))) {
            noteDone(command, aggregateId);
          }
        });
  }

  private static void noteDone(String command, String aggregateId) {
    Done done = DONE.get();
    if (done == null || !done.isOf(command)) {
      done = new Done(command, instant(AT_KEY), new HashSet<>());
      DONE.set(done);
    }
    done.aggregates().add(aggregateId);
  }

  /** The mark that a write of this thread leaves, as a field under {@code seen}; empty for none. */
  public static Document mark() {
    return current()
        .map(command ->
            new Document(
                place(command), new Document(ID, command).append(AT, Date.from(instant(AT_KEY)))))
        .orElseGet(Document::new);
  }

  /** Since when what a request has done is recognised as its own; never without one. */
  public static Instant recognisedSince() {
    return current().map(command -> instant(SINCE_KEY)).orElse(Instant.MAX);
  }

  private static Optional<String> current() {
    return Optional.ofNullable(MDC.get(MDC_KEY)).filter(KeyedCommand::isUuid);
  }

  private static Instant instant(String key) {
    return Instant.parse(Objects.requireNonNull(MDC.get(key), key));
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  /** No subject of an event has such a name: those are ids. */
  private static String place(String command) {
    return "command-" + command.charAt(command.length() - 1);
  }
}
