package org.dayanisma.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the description of an API must be: complete, about nothing else, and with examples that are
 * valid.
 */
public final class ApiDocumentRules {

  private static final String PROBLEM = "application/problem+json";
  private static final String READING_BOUND = "reading-bound";
  private static final Set<String> ACCESS = Set.of("roles", "signed-in", "open");

  private final ApiDocument document;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private ApiDocumentRules(ApiDocument document) {
    this.document = document;
  }

  /**
   * Checks the document of a service.
   *
   * @param routes the routes of the service, as {@code POST /api/units}
   */
  public static void check(ApiDocument document, Collection<String> routes) {
    List<String> faults = new ArrayList<>(faultsOf(document));
    Set<String> documented = new TreeSet<>();
    document.operations().forEach(operation -> documented.add(operation.name()));
    routes.stream()
        .filter(route -> !documented.contains(route))
        .forEach(route -> faults.add("not documented: " + route));
    documented.stream()
        .filter(route -> !routes.contains(route))
        .forEach(route -> faults.add("documented, but there is no such route: " + route));
    ArchitectureRules.failOn(faults);
  }

  /** What is wrong with a document in itself. */
  static List<String> faultsOf(ApiDocument document) {
    ApiDocumentRules rules = new ApiDocumentRules(document);
    rules.checkDocument();
    return rules.faults;
  }

  private void checkDocument() {
    if (!document.root().path("openapi").asString("").startsWith("3.1.")) {
      faults.add("this is not OpenAPI 3.1");
    }
    document
        .references()
        .forEach(reference -> {
          if (document.root().at(reference.asString().substring(1)).isMissingNode()) {
            faults.add("nothing is at " + reference.asString());
          }
        });
    if (faults.isEmpty()) {
      document.operations().forEach(this::checkOperation);
    }
  }

  private void checkOperation(ApiOperation operation) {
    require(
        operation, ids.add(operation.node().path("operationId").asString("")), "an id of its own");
    requireText(operation, operation.node().path("operationId"), "an id");
    requireText(operation, operation.node().path("summary"), "a summary");
    require(operation, ACCESS.contains(operation.access()), "who may call it");
    require(
        operation, operation.access().equals("roles") == !operation.roles().isEmpty(), "its roles");
    checkScope(operation);
    checkParameters(operation);
    operation.body().ifPresent(body -> checkBody(operation, body));
    checkSuccess(operation);
    checkErrors(operation);
    checkReadingBound(operation);
  }

  /** Where a program may be told about people, it can meet its bound. */
  private void checkReadingBound(ApiOperation operation) {
    boolean told = operation.node().path("x-purposes").has("action");
    require(
        operation,
        !told || operation.scope().isEmpty() || hasCode(operation, 429, READING_BOUND),
        "429 reading-bound");
  }

  /**
   * The scope must be resource and kind of access, or say that no program may call it; where nobody
   * needs a token there must be none.
   */
  private void checkScope(ApiOperation operation) {
    boolean open = operation.access().equals("open");
    boolean personsOnly = operation.node().path("x-persons-only").asBoolean(false);
    String kind = operation.method().equals("GET") ? ":read" : ":write";
    String scope = operation.path().replaceFirst("^/api/([^/]+).*", "$1") + kind;
    Optional<String> due = open || personsOnly ? Optional.empty() : Optional.of(scope);
    require(operation, operation.scope().equals(due), "for programs: " + due.orElse("no scope"));
    require(operation, !(open && personsOnly), "nobody's token, so not a person's");
    require(operation, open || hasCode(operation, 403, "insufficient-scope"), "insufficient-scope");
    require(
        operation, personsOnly == hasCode(operation, 403, "persons-only"), "persons-only or not");
  }

  private static boolean hasCode(ApiOperation operation, int status, String code) {
    return operation
        .answer(status)
        .path("x-codes")
        .valueStream()
        .anyMatch(known -> known.asString().equals(code));
  }

  private void checkParameters(ApiOperation operation) {
    for (ApiOperation.Parameter parameter : operation.parameters()) {
      JsonNode example = parameter.node().path("example");
      if (parameter.in().equals("path")) {
        require(operation, !example.isMissingNode(), "an example of " + parameter.name());
      }
      if (!example.isMissingNode()) {
        requireValid(operation, parameter.schema(), example, "the example of " + parameter.name());
      }
    }
    boolean versioned = operation.takesHeader("If-Match");
    require(operation, versioned == has(operation, 412), "412 exactly where it has If-Match");
    require(operation, versioned || !has(operation, 428), "If-Match where it has 428");
    boolean page = operation.takesQuery("limit");
    require(operation, page == operation.takesQuery("after"), "limit and after together");
  }

  private void checkBody(ApiOperation operation, JsonNode body) {
    requireValid(operation, body.path("schema"), body.path("example"), "the example of its body");
    JsonNode schema = document.resolved(body.path("schema"));
    boolean closed = !schema.path("additionalProperties").asBoolean(true);
    require(operation, closed, "a body that takes no unknown field");
    require(operation, has(operation, 415) && has(operation, 422), "415 and 422");
  }

  private void checkSuccess(ApiOperation operation) {
    List<Integer> successes = operation.statuses().stream().filter(status -> status < 300).toList();
    require(operation, !successes.isEmpty(), "a success");
    for (int status : successes) {
      JsonNode answer = operation.answer(status);
      requireText(operation, answer.path("description"), "what " + status + " means");
      JsonNode content = answer.path("content").path("application/json");
      require(operation, status == 204 == content.isMissingNode(), "a body, unless it is 204");
      if (!content.isMissingNode()) {
        requireValid(
            operation, content.path("schema"), content.path("example"), "the example of " + status);
      }
    }
  }

  private void checkErrors(ApiOperation operation) {
    boolean open = operation.access().equals("open");
    require(operation, open || has(operation, 401), "401");
    require(operation, operation.roles().isEmpty() || has(operation, 403), "403");
    require(
        operation,
        operation.parametersIn("path").findAny().isEmpty() || has(operation, 404),
        "404");
    if (operation.takesHeader("Idempotency-Key")) {
      require(operation, has(operation, 409) && has(operation, 422), "409 and 422");
    }
    for (int status : operation.statuses()) {
      boolean problem = operation.answer(status).path("content").has(PROBLEM);
      if (status >= 400 && (problem || !open)) {
        checkError(operation, status, operation.answer(status));
      }
    }
  }

  private void checkError(ApiOperation operation, int status, JsonNode answer) {
    JsonNode content = answer.path("content").path(PROBLEM);
    requireText(operation, answer.path("description"), "what " + status + " means");
    require(operation, !answer.path("x-codes").isEmpty(), "the codes of " + status);
    requireValid(
        operation, content.path("schema"), content.path("example"), "the example of " + status);
    boolean same = content.path("example").path("status").asInt(0) == status;
    require(operation, same, "an example of " + status + " with this status");
    boolean signInHelps = hasCode(operation, status, "step-up-required");
    boolean challenged = answer.path("headers").has("WWW-Authenticate");
    require(operation, challenged || !signInHelps, "WWW-Authenticate with step-up-required");
    boolean timed = answer.path("headers").has("Retry-After");
    require(
        operation,
        timed || !hasCode(operation, status, READING_BOUND),
        "Retry-After with reading-bound");
  }

  private void requireValid(ApiOperation operation, JsonNode schema, JsonNode value, String what) {
    Stream<String> violations =
        value.isMissingNode() || value.isNull() || schema.isMissingNode()
            ? Stream.of("it is missing")
            : document.strictViolations(schema, value).stream();
    violations.forEach(fault -> faults.add(operation + ": " + what + ": " + fault));
  }

  private void requireText(ApiOperation operation, JsonNode text, String what) {
    require(operation, !text.asString("").isBlank(), what);
  }

  private void require(ApiOperation operation, boolean holds, String what) {
    if (!holds) {
      faults.add(operation + " needs " + what);
    }
  }

  private static boolean has(ApiOperation operation, int status) {
    return !operation.answer(status).isMissingNode();
  }
}
