package org.dayanisma.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as another service publishes it: an approved sample with the fields replaced that a test
 * is about. Topic, type and key are those of its contract. It never changes: each method gives
 * another one.
 */
public final class SampleEvent {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Contract> CONTRACTS = new ConcurrentHashMap<>();
  private static final Instant HAPPENED_AT = Instant.parse("2026-03-16T10:00:05Z");

  private final Contract contract;
  private final @Nullable ObjectNode body;
  private final String subject;
  private final long sequence;
  private final Instant at;

  private SampleEvent(
      Contract contract, @Nullable ObjectNode body, String subject, long sequence, Instant at) {
    this.contract = contract;
    this.body = body;
    this.subject = subject;
    this.sequence = sequence;
    this.at = at;
  }

  /** What all events of a type have in common. */
  private record Contract(String source, JsonNode schema, ObjectNode minimal) {

    static Contract of(String context, String type) {
      ContractSamples samples = ContractSamples.of(context, type, 1);
      return new Contract(
          "/" + context + "-service",
          samples.currentSchema().json(),
          (ObjectNode) JSON.readTree(samples.minimal()));
    }

    String subjectOf(ObjectNode body) {
      return body.path(schema.path("x-key").asString()).asString();
    }
  }

  /**
   * With the required fields, as the first event of its aggregate.
   *
   * @param context the publishing context, such as {@code membership}
   * @param type the event, such as {@code member-admitted}; its first version
   */
  public static SampleEvent of(String context, String type) {
    Contract contract = contract(context, type);
    return of(contract, contract.minimal());
  }

  /** One for each sample that a consumer must read; see {@link ContractSamples#all}. */
  public static List<SampleEvent> allOf(String context, String type) {
    return ContractSamples.of(context, type, 1).all().stream()
        .map(sample -> of(contract(context, type), (ObjectNode) JSON.readTree(sample)))
        .toList();
  }

  private static SampleEvent of(Contract contract, ObjectNode body) {
    return new SampleEvent(contract, body, contract.subjectOf(body), 1, HAPPENED_AT);
  }

  private static Contract contract(String context, String type) {
    return CONTRACTS.computeIfAbsent(context + "/" + type, _ -> Contract.of(context, type));
  }

  /** With another value of a field; with none when it is null. The contract must know the field. */
  public SampleEvent with(String field, @Nullable Object value) {
    if (!contract.schema().path("properties").has(field)) {
      throw new IllegalArgumentException(type() + " has no field " + field);
    }
    return withUnknown(field, value);
  }

  /** With a field that the contract does not know yet, as a newer publisher may write it. */
  public SampleEvent withUnknown(String field, @Nullable Object value) {
    ObjectNode changed = Objects.requireNonNull(body, "a tombstone has no fields").deepCopy();
    if (value == null) {
      changed.remove(field);
    } else {
      changed.set(field, JSON.valueToTree(value));
    }
    boolean isKey = field.equals(contract.schema().path("x-key").asString());
    return new SampleEvent(
        contract, changed, isKey ? contract.subjectOf(changed) : subject, sequence, at);
  }

  /** As an event of another aggregate than the one in its body. */
  public SampleEvent about(String other) {
    return new SampleEvent(contract, body, other, sequence, at);
  }

  /** As a later event of its aggregate. */
  public SampleEvent numbered(long number) {
    return new SampleEvent(contract, body, subject, number, at);
  }

  /** At another time; without this it happened in March 2026. */
  public SampleEvent happenedAt(Instant time) {
    return new SampleEvent(contract, body, subject, sequence, time);
  }

  /** As the tombstone of its aggregate. */
  public SampleEvent withoutBody() {
    return new SampleEvent(contract, null, subject, sequence, at);
  }

  String topic() {
    return contract.schema().path("x-topic").asString();
  }

  /** The key of the record and the subject of the event. */
  String subject() {
    return subject;
  }

  byte[] json() {
    return body == null ? new byte[0] : JSON.writeValueAsBytes(body);
  }

  private String type() {
    return contract.schema().path("x-type").asString();
  }

  /** As a relay writes them. */
  Map<String, String> headers() {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        subject + ":" + sequence,
        "ce_source",
        contract.source(),
        "ce_type",
        type(),
        "ce_subject",
        subject,
        "ce_time",
        at.toString(),
        "ce_sequence",
        "%020d".formatted(sequence),
        "content-type",
        "application/json");
  }
}
