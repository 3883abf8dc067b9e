package org.dayanisma.apidocs;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.httpapi.PageRequest;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Path, query and headers of a route. */
record Parameters(Route route, Readers readers, JsonNode words, Schemas schemas) {

  void describe(ObjectNode operation) {
    ArrayNode parameters = operation.putArray("parameters");
    route.parameters().forEach(parameter -> describe(parameter, parameters));
    if (route.takes(PageRequest.class)) {
      refer(parameters, "limit");
      refer(parameters, "after");
    }
    if (route.isPost() && readers.needToken()) {
      refer(parameters, "idempotencyKey");
    }
    if (route.takesVersion()) {
      addIfMatch(parameters);
    }
    if (route.takes(LanguageChain.class)) {
      addLanguage(parameters);
    }
    if (!readers.purposeCodes().isEmpty()) {
      addPurpose(parameters);
    }
    refer(parameters, "correlationId");
  }

  private void describe(MethodParameter parameter, ArrayNode parameters) {
    PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (variable != null) {
      add(parameters, name(parameter, variable.name(), variable.value()), "path", true, parameter);
    } else if (query != null) {
      String name = name(parameter, query.name(), query.value());
      add(parameters, name, "query", query.required(), parameter);
    }
  }

  private void add(
      ArrayNode parameters, String name, String in, boolean required, MethodParameter parameter) {
    JsonNode said = words.path("parameters").path(name);
    ObjectNode described = parameters.addObject().put("name", name).put("in", in);
    described.put("required", required);
    ObjectNode schema = schemas.ofParameter(parameter.getParameter().getAnnotatedType());
    JsonNode example = said.isObject() ? said.path("example") : said;
    if (isUuid(example)) {
      schema.put("format", "uuid");
    }
    if (said instanceof ObjectNode more) {
      if (more.has("description")) {
        described.set("description", more.get("description"));
      }
      ObjectNode keywords = more.deepCopy();
      keywords.remove(List.of("example", "description"));
      Words.add(schema, keywords);
    }
    described.set("schema", schema);
    if (!example.isMissingNode()) {
      described.set("example", example);
    }
  }

  private void addIfMatch(ArrayNode parameters) {
    boolean required = words.path("refusals").has("428");
    ObjectNode header =
        parameters.addObject().put("name", HttpHeaders.IF_MATCH).put("in", "header");
    header.put("required", required);
    header.put(
        "description",
        "The ETag of the version you have read, or `*` for any."
            + (required ? "" : " Heeded where it is sent."));
    header.putObject("schema").put("type", "string").put("maxLength", 500);
    header.put("example", "\"3\"");
  }

  private static void addLanguage(ArrayNode parameters) {
    ObjectNode header =
        parameters.addObject().put("name", HttpHeaders.ACCEPT_LANGUAGE).put("in", "header");
    header.put("required", false);
    header.put(
        "description",
        "The languages that you like best, for what the answer says in words: `tr`, `kmr` (or `ku`),"
            + " `en`. It is English where none of them is there.");
    header.putObject("schema").put("type", "string").put("maxLength", 500);
    header.put("example", "kmr, tr;q=0.8");
  }

  private void addPurpose(ArrayNode parameters) {
    ObjectNode header = parameters.addObject().put("name", "X-Purpose").put("in", "header");
    header.put("required", false);
    header.put(
        "description",
        "What this is for. Needed where none of your roles, or purposes of a program, makes it evident.");
    ArrayNode codes = header.putObject("schema").put("type", "string").putArray("enum");
    readers.purposeCodes().forEach(codes::add);
    header.set("example", codes.get(0));
  }

  private static void refer(ArrayNode parameters, String name) {
    parameters.addObject().put("$ref", "#/components/parameters/" + name);
  }

  private static String name(MethodParameter parameter, String... given) {
    return Stream.of(given)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(parameter.getParameter().getName()));
  }

  private static boolean isUuid(JsonNode example) {
    try {
      return example.isString() && UUID.fromString(example.asString()).version() > 0;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
