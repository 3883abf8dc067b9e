package org.dayanisma.eventrelay;

import java.util.HashSet;
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
 * of one caller's key and request. There is none for a request without a key, or for an event.
 *
 * <p>The mark stands under {@code seen}, in one of sixteen places that the UUID chooses: a document
 * remembers the last few, and a repetition long after many others is decided anew.
 */
public final class KeyedCommand {

  /** Where the id of the request stands while it is carried out. */
  public static final String MDC_KEY = "commandId";

  private static final ThreadLocal<Done> DONE = new ThreadLocal<>();

  private KeyedCommand() {}

  /** What one request has been seen to have done. */
  private record Done(String command, Set<String> aggregates) {}

  /**
   * Whether the request at hand has changed this aggregate before, in an execution that was cut
   * off, as far as the aggregate has been loaded by this one.
   */
  public static boolean hasChanged(String aggregateId) {
    Done done = DONE.get();
    return done != null
        && current().filter(done.command()::equals).isPresent()
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
          if (seen != null && command.equals(seen.get(place(command)))) {
            noteDone(command, aggregateId);
          }
        });
  }

  private static void noteDone(String command, String aggregateId) {
    Done done = DONE.get();
    if (done == null || !done.command().equals(command)) {
      done = new Done(command, new HashSet<>());
      DONE.set(done);
    }
    done.aggregates().add(aggregateId);
  }

  /** The mark that a write of this thread leaves, as a field under {@code seen}; empty for none. */
  public static Document mark() {
    return current().map(command -> new Document(place(command), command)).orElseGet(Document::new);
  }

  private static Optional<String> current() {
    return Optional.ofNullable(MDC.get(MDC_KEY)).filter(KeyedCommand::isUuid);
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
