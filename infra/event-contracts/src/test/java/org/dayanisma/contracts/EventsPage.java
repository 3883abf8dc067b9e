package org.dayanisma.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The page {@code infra/docs/events.md}: every event in plain words, by topic. */
final class EventsPage {
  private static final String HEAD =
      """
      <!-- Generated from infra/event-contracts. Do not edit; run: mvn -pl infra/event-contracts test -Dcontracts.write=true -->
      # Events

      What the services tell each other, by topic. Events carry ids and facts: no name, number, address or free text.

      Every record is a CloudEvent 1.0 in Kafka's binary mode: the value is the JSON below, the key is the field named
      here, and the headers say the rest: `ce_specversion ce_id ce_source ce_type ce_subject ce_time ce_dataschema
      content-type ce_sequence ce_correlationid ce_causationid traceparent`. `ce_id` is `<subject>:<sequence>` and repeats
      when an event is sent again; `ce_sequence` grows by one per event of one subject.

      Inside a major version only additions are made. Readers ignore fields and types they do not know. A reader that
      cannot read a record puts it on `<topic>.dlq.<consumer group>`.
      """;

  private EventsPage() {}

  static String of(List<Contract> contracts) {
    Map<String, List<Contract>> byTopic =
        contracts.stream()
            .collect(Collectors.groupingBy(Contract::topic, TreeMap::new, Collectors.toList()));
    List<String> parts = new ArrayList<>(List.of(HEAD, overview(byTopic)));
    byTopic.forEach((topic, events) -> parts.add(topic(topic, events)));
    return String.join("\n", parts);
  }

  private static String overview(Map<String, List<Contract>> byTopic) {
    StringBuilder table = new StringBuilder("| topic | events |\n|---|---|\n");
    byTopic.forEach((topic, events) ->
        table.append(
            "| `%s` | %s |\n"
                .formatted(
                    topic,
                    events.stream().map(EventsPage::link).collect(Collectors.joining(", ")))));
    return table.toString();
  }

  private static String link(Contract event) {
    return "[%s](#%s)".formatted(event.type(), event.type());
  }

  private static String topic(String topic, List<Contract> events) {
    String kept =
        events.getFirst().isCompacted() ? "\nCompacted: the newest record of a key stays.\n" : "";
    return "## `"
        + topic
        + "`\n"
        + kept
        + events.stream().map(EventsPage::event).collect(Collectors.joining());
  }

  private static String event(Contract event) {
    StringBuilder page = new StringBuilder();
    page.append("\n### %s\n\n".formatted(event.type()));
    page.append("%s. %s\n\n".formatted(event.text("title"), event.text("description")));
    page.append("Type `%s`, key `%s`.\n\n".formatted(event.fullType(), event.key()));
    page.append("| field | form | meaning |\n|---|---|---|\n");
    event
        .schema()
        .path("properties")
        .propertyStream()
        .forEach(field ->
            page.append(
                "| `%s`%s | %s | %s |\n"
                    .formatted(
                        field.getKey(),
                        event.required().contains(field.getKey()) ? "" : " (optional)",
                        form(field.getValue()),
                        field.getValue().path("description").asString())));
    page.append(
        "\n```json\n%s```\n"
            .formatted(
                new String(event.sample("complete"), java.nio.charset.StandardCharsets.UTF_8)));
    return page.toString();
  }

  private static String form(JsonNode field) {
    if (field.has("enum")) {
      return field
          .path("enum")
          .valueStream()
          .map(value -> "`" + value.asString() + "`")
          .collect(Collectors.joining(" "));
    }
    if (field.path("type").asString().equals("array")) {
      return "list of %s, %s to %s"
          .formatted(
              form(field.path("items")),
              field.path("minItems").asString("0"),
              field.path("maxItems").asString("any"));
    }
    return switch (field.path("format").asString("")) {
      case "uuid" -> "id";
      case "date" -> "date";
      case "date-time" -> "moment";
      default -> other(field);
    };
  }

  private static String other(JsonNode field) {
    if (field.path("type").asString().equals("integer")) {
      return "whole number from %s%s"
          .formatted(
              field.path("minimum").asString("any"),
              field.has("maximum") ? " to " + field.path("maximum").asString() : "");
    }
    if (field.has("contentEncoding")) {
      return field.path("contentEncoding").asString();
    }
    return "code"
        + (field.has("examples")
            ? ", such as "
                + field
                    .path("examples")
                    .valueStream()
                    .map(value -> "`" + value.asString() + "`")
                    .collect(Collectors.joining(" "))
            : "");
  }
}
