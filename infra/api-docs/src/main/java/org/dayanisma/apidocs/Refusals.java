package org.dayanisma.apidocs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dayanisma.httpapi.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The problems that a route can answer with: those of the conventions that apply to it, and those
 * that its service names. For each status it has the codes, each with its sentence.
 */
final class Refusals {

  private static final String PROBLEM = "application/problem+json";
  private static final String INSUFFICIENT_SCOPE = "insufficient-scope";
  private static final String STEP_UP_REQUIRED = "step-up-required";
  private static final int INVALID = 422;

  private final Map<Integer, Map<String, String>> byStatus = new TreeMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();

  static Refusals of(Route route, Readers readers, JsonNode words) {
    Refusals refusals = new Refusals();
    refusals.addShape(route);
    refusals.addCaller(readers);
    refusals.addWrites(route, readers);
    refusals.addTheirOwn(words.path("refusals"));
    route
        .body()
        .map(BodyFaults::of)
        .ifPresent(found -> found.forEach(refusals.faults::putIfAbsent));
    refusals.add(503, "store-unavailable", "The store cannot be reached at the moment.");
    return refusals;
  }

  private void addShape(Route route) {
    add(400, "unknown-parameter", "This route has no such parameter.");
    add(400, "invalid-parameter", "This parameter cannot have this value.");
    add(400, "bad-request", "This is not HTTP as it is accepted here, or not a valid path.");
    add(400, "disguised-path", "The path encodes characters that need no encoding.");
    add(400, "malformed-content-type", "Content-Type is one media type without a wildcard.");
    if (route.answer().isPresent()) {
      add(406, "not-acceptable", "Nothing that Accept allows can be sent.");
    }
    if (route.takes(PageRequest.class)) {
      add(400, "invalid-limit", "limit is a number from 1 to 200.");
      add(400, "invalid-cursor", "after is not a position of this list.");
    }
    if (route.has(RequestBody.class)) {
      add(400, "missing-body", "This request needs a body.");
      add(INVALID, "invalid", "The request breaks a rule; see errors.");
    }
    if (route.writes()) {
      add(400, "body-incomplete", "The request body ended before it was complete.");
      add(400, "malformed-json", "The body is not well-formed JSON in UTF-8.");
      add(400, "unknown-field", "There is no such field here.");
      add(400, "wrong-type", "This field has another type.");
      add(400, "duplicate-key", "A field is there more than once.");
      add(
          400,
          "json-limit-exceeded",
          "The body is nested too deeply, or a part of it is too long.");
      add(415, "unsupported-media-type", "Send application/json in UTF-8.");
      add(413, "body-too-large", "The request body is larger than this service accepts.");
    }
    if (route.has(PathVariable.class)) {
      add(404, "not-found", "There is nothing here, or nothing you may see.");
    }
    if (route.takesVersion()) {
      add(400, "malformed-if-match", "If-Match is a list of quoted ETags or *.");
      add(412, "precondition-failed", "It has changed since you read it. Read it again first.");
    }
  }

  private void addCaller(Readers readers) {
    if (readers.needToken()) {
      add(401, "unauthenticated", "Please sign in.");
      add(401, "invalid-token", "This token is not accepted here.");
      add(401, "token-expired", "The token has expired.");
      add(503, "identity-unavailable", "Tokens cannot be checked at the moment.");
    }
    if (readers.needRole()) {
      add(403, "forbidden", "Your role does not allow this.");
    }
    if (readers.arePersons()) {
      add(403, "persons-only", "Only a person may do this, not a program.");
    }
    if (readers.needToken()) {
      add(403, INSUFFICIENT_SCOPE, "The token of a program does not have the scope for this.");
    }
    if (!readers.purposeCodes().isEmpty()) {
      add(403, "purpose-required", "Say in X-Purpose what this is for.");
    }
    if (readers.purposes().isPresent()) {
      add(403, "purpose-not-allowed", "Your role or token does not allow this for that purpose.");
    }
    if (readers.freshSignIn()) {
      add(403, STEP_UP_REQUIRED, "This cannot be undone; sign in again to go on.");
    }
    if (readers.discloses().isPresent()) {
      add(403, STEP_UP_REQUIRED, "You have read about many people; sign in again to go on.");
      add(
          403,
          "reading-locked",
          "You have read about too many people; an officer must release you.");
      addReadingBound(readers);
      add(
          503,
          "audit-unavailable",
          "What is read here must be recorded, and that is not possible now.");
    }
  }

  private void addReadingBound(Readers readers) {
    if (!readers.arePersons()) {
      add(
          429,
          "reading-bound",
          "This program has read about as many people as it may; Retry-After says when it may go on.");
    }
  }

  private void addWrites(Route route, Readers readers) {
    if (!route.writes()) {
      return;
    }
    add(409, "concurrent-change", "Others changed the same thing at the same time. Try again.");
    add(503, "outbox-full", "Too much waits to be passed on. Please try again later.");
    if (route.isPost() && readers.needToken()) {
      add(400, "malformed-idempotency-key", "Idempotency-Key is 1 to 200 visible characters.");
      add(409, "request-in-flight", "The same request is being worked on.");
      add(409, "answer-not-kept", "It was answered before; the answer is not kept any more.");
      add(INVALID, "idempotency-key-reused", "This Idempotency-Key was used for another request.");
    }
  }

  /**
   * At 422 a service names reasons for single fields; at other statuses it names codes of the
   * problem.
   */
  private void addTheirOwn(JsonNode said) {
    said.properties()
        .forEach(entry -> {
          int status = Integer.parseInt(entry.getKey());
          entry
              .getValue()
              .properties()
              .forEach(reason -> {
                if (status == INVALID) {
                  add(INVALID, "invalid", "The request breaks a rule; see errors.");
                  faults.put(reason.getKey(), reason.getValue().asString());
                } else {
                  add(status, reason.getKey(), reason.getValue().asString());
                }
              });
        });
  }

  private void add(int status, String code, String sentence) {
    byStatus.computeIfAbsent(status, key -> new LinkedHashMap<>()).putIfAbsent(code, sentence);
  }

  void describe(ObjectNode responses) {
    byStatus.forEach((status, reasons) ->
        describe(responses.putObject(String.valueOf(status)), status, reasons));
  }

  private void describe(ObjectNode response, int status, Map<String, String> reasons) {
    response.put("description", inWords(status, reasons));
    ArrayNode codes = response.putArray("x-codes");
    reasons.keySet().forEach(codes::add);
    if (status == INVALID && !faults.isEmpty()) {
      ArrayNode fields = response.putArray("x-field-codes");
      faults.keySet().forEach(fields::add);
    }
    ObjectNode headers = response.putObject("headers");
    headersOf(status, reasons)
        .forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
    ObjectNode content = response.putObject("content").putObject(PROBLEM);
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    content.set("example", example(status, reasons));
  }

  private static List<String> headersOf(int status, Map<String, String> reasons) {
    return switch (status) {
      case 401 -> List.of("X-Correlation-Id", "WWW-Authenticate");
      case 403 ->
          reasons.containsKey(INSUFFICIENT_SCOPE) || reasons.containsKey(STEP_UP_REQUIRED)
              ? List.of("X-Correlation-Id", "WWW-Authenticate")
              : List.of("X-Correlation-Id");
      case 429, 503 -> List.of("X-Correlation-Id", "Retry-After");
      case 409 ->
          reasons.containsKey("request-in-flight")
              ? List.of("X-Correlation-Id", "Retry-After")
              : List.of("X-Correlation-Id");
      default -> List.of("X-Correlation-Id");
    };
  }

  private String inWords(int status, Map<String, String> reasons) {
    StringBuilder words = new StringBuilder();
    reasons.forEach((code, sentence) -> words.append("- `%s`: %s\n".formatted(code, sentence)));
    if (status == INVALID) {
      faults.forEach(
          (code, sentence) -> words.append("- in `errors`, `%s`: %s\n".formatted(code, sentence)));
    }
    return words.toString().strip();
  }

  private ObjectNode example(int status, Map<String, String> reasons) {
    Map.Entry<String, String> first = reasons.entrySet().iterator().next();
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    example.put("type", "urn:dayanisma:problem:" + first.getKey());
    example.put("title", titleOf(status));
    example.put("status", status);
    example.put("detail", first.getValue());
    example.put("code", first.getKey());
    example.put("correlationId", "3f0c2c1e-8d5b-4e6f-9a57-2b1d7c9e4a10");
    if (status == INVALID && !faults.isEmpty()) {
      Map.Entry<String, String> fault = faults.entrySet().iterator().next();
      ObjectNode error = example.putArray("errors").addObject();
      error.put("pointer", "").put("code", fault.getKey()).put("detail", fault.getValue());
    }
    return example;
  }

  private static String titleOf(int status) {
    return Arrays.stream(HttpStatus.values())
        .filter(known -> known.value() == status)
        .map(HttpStatus::getReasonPhrase)
        .findFirst()
        .orElse("Problem");
  }
}
