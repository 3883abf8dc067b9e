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
 * The keyed request that the present thread carries out, and what it did before: each write of an
 * aggregate leaves the request's mark in the same update. So a repetition after a crash between the
 * write and the keeping of the answer can be told from a second command, and is answered as the
 * first one was.
 *
 * <p>http-api names the request, in the MDC as {@value #MDC_KEY}: the same UUID for each execution
 * of one caller's key and request. A request without a key, or an event, has none. The MDC also
 * holds the time of the request ({@value #AT_KEY}), and since when keys are recognised ({@value
 * #SINCE_KEY}): a mark that is older counts as absent, and the next write replaces it.
 *
 * <p>The mark stands under {@code seen}, in one of sixteen places that the UUID determines: a
 * document remembers the last few requests, and a repetition that comes after many others is
 * decided anew.
 */
public final class KeyedCommand {

  /** The MDC key of the request's id while it is carried out. */
  public static final String MDC_KEY = "commandId";

  /** When the request came, an instant in ISO form. */
  public static final String AT_KEY = "commandAt";

  /** The oldest mark that counts, an instant in ISO form. */
  public static final String SINCE_KEY = "commandSince";

  private static final String ID = "id";
  private static final String AT = "at";

  private static final ThreadLocal<Done> DONE = new ThreadLocal<>();

  private KeyedCommand() {}

  /** What an earlier execution of a request is known to have done. */
  private record Done(String command, Instant at, Set<String> aggregates) {

    boolean isOf(String asked) {
      return command.equals(asked) && at.equals(instant(AT_KEY));
    }
  }

  /**
   * Whether the present request has changed this aggregate before, in an execution that was cut
   * off. This is known only after the present execution has loaded the aggregate.
   */
  public static boolean hasChanged(String aggregateId) {
    Done done = DONE.get();
    return done != null
        && current().filter(done::isOf).isPresent()
        && done.aggregates().contains(aggregateId);
  }

  /**
   * Looks for the mark on a document that was not read through {@link AggregateCollection#find}.
   */
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

  /**
   * Since when the effects of a request are recognised as its own; never, if there is no request.
   */
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

  /** No subject of an event has such a name, because subjects are ids. */
  private static String place(String command) {
    return "command-" + command.charAt(command.length() - 1);
  }
}
