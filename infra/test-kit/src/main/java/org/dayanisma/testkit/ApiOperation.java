package org.dayanisma.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an OpenAPI document.
 *
 * @param method {@code POST}
 * @param path with its variables
 * @param node as it stands in the document
 */
public record ApiOperation(ApiDocument document, String method, String path, JsonNode node) {

  /** A parameter of the path, the query or the headers; references are resolved. */
  public record Parameter(String name, String in, boolean required, JsonNode node) {

    /** The schema of its value. */
    public JsonNode schema() {
      return node.path("schema");
    }
  }

  /** {@code POST /api/units}. */
  public String name() {
    return method + " " + path;
  }

  /** {@code roles}, {@code signed-in} or {@code open}. */
  public String access() {
    return node.path("x-access").asString("");
  }

  /** Codes of the roles that may call it; empty unless access is by role. */
  public List<String> roles() {
    return node.path("x-roles").valueStream().map(JsonNode::asString).toList();
  }

  /**
   * The scope that an API client needs to call it; empty if it needs none or may not call it at
   * all.
   */
  public Optional<String> scope() {
    return node.path("x-scope").stringValueOpt();
  }

  /** The codes of the purposes for which somebody with this role may call it. */
  public List<String> purposesOf(String role) {
    return node.path("x-purposes")
        .path("to")
        .valueStream()
        .filter(group -> group.path("roles").valueStream().anyMatch(r -> r.asString().equals(role)))
        .flatMap(group -> group.path("purposes").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  /** All parameters. */
  public List<Parameter> parameters() {
    return node.path("parameters")
        .valueStream()
        .map(document::resolved)
        .map(parameter ->
            new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter.path("required").asBoolean(false),
                parameter))
        .toList();
  }

  /** Parameters at one place: {@code path}, {@code query} or {@code header}. */
  public Stream<Parameter> parametersIn(String place) {
    return parameters().stream().filter(parameter -> parameter.in().equals(place));
  }

  /** Whether it has this header. */
  public boolean takesHeader(String name) {
    return parametersIn("header").anyMatch(parameter -> parameter.name().equals(name));
  }

  /** Whether it has this parameter of the query. */
  public boolean takesQuery(String name) {
    return parametersIn("query").anyMatch(parameter -> parameter.name().equals(name));
  }

  /** Schema and example of the body, if it takes one. */
  public Optional<JsonNode> body() {
    JsonNode content = node.path("requestBody").path("content").path("application/json");
    return content.isMissingNode() ? Optional.empty() : Optional.of(content);
  }

  /** The answer with this status; a missing node if none is documented. */
  public JsonNode answer(int status) {
    return node.path("responses").path(Integer.toString(status));
  }

  /** Documented statuses. */
  public List<Integer> statuses() {
    return node.path("responses").propertyNames().stream().map(Integer::valueOf).toList();
  }

  /** The path with the examples of its variables. */
  public String examplePath() {
    String[] filled = {path};
    parametersIn("path")
        .forEach(variable ->
            filled[0] =
                filled[0].replace(
                    "{" + variable.name() + "}", variable.node().path("example").asString()));
    return filled[0];
  }

  @Override
  public String toString() {
    return name();
  }
}
