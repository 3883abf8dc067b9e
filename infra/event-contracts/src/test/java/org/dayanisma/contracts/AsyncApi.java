package org.dayanisma.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 document {@code infra/docs/asyncapi.yaml}. */
record AsyncApi(Map<String, Object> document) {
  private static final Set<String> NOT_PAYLOAD =
      Set.of("$schema", "$id", "x-type", "x-topic", "x-key", "x-compacted");

  static AsyncApi of(List<Contract> contracts) {
    Map<String, List<Contract>> byTopic =
        contracts.stream()
            .collect(Collectors.groupingBy(Contract::topic, TreeMap::new, Collectors.toList()));
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    byTopic.forEach((topic, events) -> {
      channels.put(topic, channel(topic, events));
      operations.put("publish." + topic, operation(topic, events));
    });
    Map<String, Object> messages = new LinkedHashMap<>();
    contracts.forEach(event -> messages.put(event.fullType(), message(event)));
    return new AsyncApi(
        ordered(
            "asyncapi",
            "3.0.0",
            "info",
            ordered(
                "title", "Dayanışma events",
                "version", "1",
                "description",
                    "What the services tell each other. Generated from infra/event-contracts."),
            "defaultContentType",
            "application/json",
            "channels",
            channels,
            "operations",
            operations,
            "components",
            ordered("messages", messages, "messageTraits", ordered("cloudEvent", cloudEvent()))));
  }

  private static Map<String, Object> channel(String topic, List<Contract> events) {
    Map<String, Object> messages = new LinkedHashMap<>();
    events.forEach(event ->
        messages.put(event.fullType(), reference("#/components/messages/" + event.fullType())));
    Map<String, Object> kafka = ordered("topic", topic);
    if (events.getFirst().isCompacted()) {
      kafka.put("topicConfiguration", ordered("cleanup.policy", List.of("compact")));
    }
    return ordered("address", topic, "messages", messages, "bindings", ordered("kafka", kafka));
  }

  /** Audit logs belong to no service more than to another. */
  private static String publisher(Contract event) {
    return event.context().equals("audit") ? "every service" : event.context() + "-service";
  }

  private static Map<String, Object> operation(String topic, List<Contract> events) {
    return ordered(
        "action", "send",
        "summary", "%s publishes to %s".formatted(publisher(events.getFirst()), topic),
        "channel", reference("#/channels/" + topic),
        "messages",
            events.stream()
                .map(event -> reference("#/channels/" + topic + "/messages/" + event.fullType()))
                .toList());
  }

  private static Map<String, Object> message(Contract event) {
    return ordered(
        "name", event.fullType(),
        "title", event.text("title"),
        "summary", event.text("description"),
        "contentType", "application/json",
        "traits", List.of(reference("#/components/messageTraits/cloudEvent")),
        "payload", payload(event),
        "bindings",
            ordered(
                "kafka",
                ordered(
                    "key",
                    ordered(
                        "type",
                        "string",
                        "format",
                        "uuid",
                        "description",
                        "The " + event.key() + "."))),
        "examples", List.of(example(event, "complete"), example(event, "minimal")));
  }

  private static Map<String, Object> payload(Contract event) {
    Map<String, Object> schema = asMap(event.schema());
    schema.keySet().removeAll(NOT_PAYLOAD);
    return schema;
  }

  private static Map<String, Object> example(Contract event, String sample) {
    return ordered("name", sample, "payload", asMap(Contract.JSON.readTree(event.sample(sample))));
  }

  private static Map<String, Object> cloudEvent() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name :
        List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "content-type",
            "ce_sequence",
            "ce_correlationid",
            "ce_causationid",
            "traceparent")) {
      properties.put(name, ordered("type", "string"));
    }
    return ordered(
        "headers",
        ordered(
            "type",
            "object",
            "description",
            "CloudEvents 1.0, Kafka binary mode.",
            "properties",
            properties,
            "required",
            List.of(
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_sequence")));
  }

  String yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setAllowUnicode(true);
    options.setDereferenceAliases(true);
    return "# Generated from infra/event-contracts. Do not edit; run: mvn -pl infra/event-contracts test -Dcontracts.write=true\n"
        + new Yaml(options).dump(document);
  }

  private static Map<String, Object> reference(String target) {
    return ordered("$ref", target);
  }

  @SuppressWarnings("unchecked") // a JSON object is a map
  private static Map<String, Object> asMap(tools.jackson.databind.JsonNode object) {
    return Contract.JSON.convertValue(object, LinkedHashMap.class);
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
