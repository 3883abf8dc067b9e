package org.dayanisma.httpapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One {@code POST} with an {@code Idempotency-Key} on its way through. It is either a repetition,
 * which has a {@link KeptAnswer}, or executed here, for as long as it is open; the first can become
 * the second when its answer is let go of.
 */
final class KeyedRequest implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeyedRequest.class);

  /** In the MDC while a keyed request is executed: which, when, and since when it is recognised. */
  private static final String COMMAND_ID = "commandId";

  private static final String COMMAND_AT = "commandAt";
  private static final String COMMAND_SINCE = "commandSince";

  /** What an id looks like in a path. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final IdempotencyRecords records;
  private final IdempotencyKey key;
  private final String fingerprint;
  private final BufferedRequest request;

  /** Null for as long as it is a repetition. */
  private @Nullable String owner;

  private IdempotencyRecords.Renewed lease = () -> {};

  KeyedRequest(
      IdempotencyRecords records, IdempotencyKey key, String target, BufferedRequest request) {
    this.records = records;
    this.key = key;
    this.fingerprint = key.fingerprint(request.getMethod(), target, request.body());
    this.request = request;
  }

  /** Looks for an earlier one; throws when this is neither a repetition nor to be executed. */
  void claim() {
    switch (records.claim(key.recordId(), fingerprint)) {
      case IdempotencyRecords.Claim.Granted(String granted) -> execute(granted);
      case IdempotencyRecords.Claim.Answered(Document answer) -> kept(answer).attachTo(request);
      case IdempotencyRecords.Claim.OtherRequest _ ->
          throw Problems.of(
              422,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another request. Use a new one.");
      case IdempotencyRecords.Claim.InFlight _ ->
          throw new ProblemException(
              409,
              "request-in-flight",
              "The same request is being worked on. Please try again in a moment.",
              List.of(),
              Map.of("Retry-After", "1"));
    }
  }

  /** One that does not say whom it tells about is as good as gone: nobody could record it. */
  private KeptAnswer kept(Document stored) {
    return StoredAnswers.read(stored)
        .map(answer -> KeptAnswer.of(answer, () -> StoredAnswers.body(stored, key), this::anew))
        .orElseGet(KeptAnswer::gone);
  }

  private void anew() {
    records.drop(key.recordId());
    claim();
  }

  private void execute(String granted) {
    owner = granted;
    lease = records.renewed(key.recordId(), granted);
    UUID command = key.commandId(fingerprint);
    request.setAttribute(RequestArguments.COMMAND_ID, command);
    IdempotencyRecords.Window window = records.window();
    MDC.put(COMMAND_ID, command.toString());
    MDC.put(COMMAND_AT, window.end().toString());
    MDC.put(COMMAND_SINCE, window.begin().toString());
  }

  /** If this fails, the lease ends by itself; the answer or exception on its way matters more. */
  void release() {
    if (owner == null) {
      return;
    }
    try {
      records.release(key.recordId(), owner);
    } catch (RuntimeException unreachable) {
      LOG.warn("an idempotency key waits for its lease: {}", unreachable.getClass().getName());
    }
  }

  /** The effect has happened: if the answer cannot be kept, it is given all the same. */
  void keep(StoredAnswer answer, byte[] body) {
    if (owner == null) {
      return;
    }
    try {
      records.complete(
          key.recordId(), owner, StoredAnswers.document(answer, key, body), about(answer));
    } catch (RuntimeException unreachable) {
      LOG.warn("an answer could not be kept for repetitions: {}", unreachable.getClass().getName());
    }
  }

  /** All it tells about, the ids of the path, and what was made. */
  private Set<String> about(StoredAnswer answer) {
    Set<String> ids = new TreeSet<>(PathVariables.of(request).values());
    for (Telling telling : answer.told()) {
      ids.addAll(telling.subjects());
      if (telling.object() != null) {
        ids.add(telling.object());
      }
    }
    answer.made().ifPresent(ids::add);
    ids.removeIf(id -> !ID.matcher(id).matches());
    return ids;
  }

  @Override
  public void close() {
    lease.close();
    MDC.remove(COMMAND_ID);
    MDC.remove(COMMAND_AT);
    MDC.remove(COMMAND_SINCE);
  }
}
