package org.dayanisma.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.ApiDocumentRules;
import org.dayanisma.testkit.ApiOperation;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceDocumentTest {

  private final ApiDocument document =
      ApiDocument.of(
          ServiceDocument.of(
                  "library",
                  List.of(
                      route("POST", "/api/books", "add"),
                      route("GET", "/api/books", "list"),
                      route("PUT", "/api/books/{id}", "change"),
                      route("POST", "/api/books/{id}/ban", "ban"),
                      route("POST", "/api/books/{id}/burial", "bury")))
              .toString());

  @Test
  void isCompleteAndItsExamplesAreValid() {
    ApiDocumentRules.check(
        document,
        List.of(
            "POST /api/books",
            "GET /api/books",
            "PUT /api/books/{id}",
            "POST /api/books/{id}/ban",
            "POST /api/books/{id}/burial"));
  }

  @Test
  void aFieldIsRequiredUnlessItIsNullableAndItsBoundsAreShown() {
    JsonNode request = schema("BookRequest");
    assertThat(request.path("required").toString())
        .isEqualTo("[\"title\",\"shelf\",\"languages\"]");
    assertThat(request.path("additionalProperties").asBoolean(true)).isFalse();
    assertJson(
        request.path("properties"),
        """
        {"title":{"type":"string","minLength":1,"pattern":"\\\\S","maxLength":200},
         "shelf":{"type":"string","enum":["LAW","POETRY"]},
         "pages":{"type":["integer","null"],"format":"int32","minimum":1,"maximum":9999},
         "languages":{"type":"array","items":{"type":"string","pattern":"^(?:[a-z]{2})$"},"minItems":1,"maxItems":3},
         "author":{"anyOf":[{"$ref":"#/components/schemas/Author"},{"type":"null"}]},
         "mood":{"type":["string","null"],"enum":["LAW","POETRY",null]}}
        """);
  }

  @Test
  void anAnswerMayGrow() {
    JsonNode response = schema("Book");
    assertThat(response.has("additionalProperties")).isFalse();
    assertJson(
        response.path("properties").path("copies"),
        """
        {"type":"object","propertyNames":{"enum":["LAW","POETRY"]},
         "additionalProperties":{"type":"integer","format":"int64"}}
        """);
    assertJson(
        schema("BookPage").path("properties"),
        """
        {"items":{"type":"array","items":{"$ref":"#/components/schemas/Book"}},
         "next":{"type":["string","null"]}}
        """);
  }

  @Test
  void saysWhoMayCallAndWhatFor() {
    assertThat(operation("POST /api/books").access()).isEqualTo("roles");
    assertThat(operation("POST /api/books").roles()).containsExactly("organiser", "lawyer");
    ApiOperation list = operation("GET /api/books");
    assertThat(list.access()).as("the method replaces the class").isEqualTo("signed-in");
    assertJson(
        list.node().path("x-purposes"),
        """
        {"action":"list-books","exceptOwnData":true,"to":[
          {"roles":["organiser"],"purposes":["campaign","audit"],"said":false},
          {"roles":["lawyer"],"purposes":["legal-support"],"said":true}]}
        """);
    assertThat(list.node().path("description").asString())
        .contains(
            "everybody who is signed in", "lawyer for legal-support (to be said in X-Purpose)");
    assertThat(operation("POST /api/books/{id}/burial").node().path("security")).isEmpty();
  }

  @Test
  void saysWhatADeedIsDoneFor() {
    assertJson(
        operation("POST /api/books").node().path("x-purposes"),
        """
        {"exceptOwnData":false,"to":[
          {"roles":["organiser"],"purposes":["campaign"],"said":false}]}
        """);
    assertThat(words("POST /api/books")).endsWith("**What for:** organiser for campaign.");
    assertThat(codes("POST /api/books", 403))
        .contains("purpose-required", "purpose-not-allowed")
        .doesNotContain("reading-locked");
  }

  @Test
  void saysWhichScopeAProgramNeeds() {
    assertThat(operation("GET /api/books").scope()).contains("books:read");
    assertThat(operation("PUT /api/books/{id}").scope()).contains("books:write");
    assertThat(words("PUT /api/books/{id}"))
        .isEqualTo("**Who:** organiser, lawyer. A program needs the scope `books:write`.");
    assertThat(codes("PUT /api/books/{id}", 403))
        .containsExactly("forbidden", "insufficient-scope");
    assertThat(operation("PUT /api/books/{id}").answer(403).path("headers").propertyNames())
        .contains("WWW-Authenticate");

    ApiOperation ban = operation("POST /api/books/{id}/ban");
    assertThat(ban.scope()).isEmpty();
    assertThat(ban.node().path("x-persons-only").asBoolean()).isTrue();
    assertThat(words("POST /api/books/{id}/ban"))
        .isEqualTo("**Who:** organiser, lawyer. No program.");
    assertThat(codes("POST /api/books/{id}/ban", 403))
        .containsExactly("forbidden", "persons-only", "insufficient-scope");

    ApiOperation open = operation("POST /api/books/{id}/burial");
    assertThat(open.scope()).isEmpty();
    assertThat(open.node().has("x-persons-only")).isFalse();
    assertThat(open.answer(403).isMissingNode()).isTrue();
  }

  /** Only a program is told to come back; a person is asked to sign in, or is locked. */
  @Test
  void saysThatAProgramCanMeetItsBoundWhereItIsToldAboutPeople() {
    assertThat(codes("GET /api/books", 429)).containsExactly("reading-bound");
    assertThat(operation("GET /api/books").answer(429).path("headers").propertyNames())
        .contains("Retry-After");
    assertThat(operation("POST /api/books").answer(429).isMissingNode()).isTrue();
  }

  private String words(String name) {
    return operation(name).node().path("description").asString();
  }

  @Test
  void hasTheHeadersAndParametersThatApply() {
    assertThat(namesOf("GET /api/books"))
        .containsExactly("shelf", "q", "limit", "after", "X-Purpose", "X-Correlation-Id");
    assertThat(namesOf("POST /api/books"))
        .containsExactly("Idempotency-Key", "X-Purpose", "X-Correlation-Id");
    assertThat(namesOf("PUT /api/books/{id}"))
        .containsExactly("id", "If-Match", "X-Correlation-Id");
    assertThat(namesOf("POST /api/books/{id}/burial"))
        .as("an idempotency key belongs to a caller, and there is none")
        .containsExactly("id", "X-Correlation-Id");
  }

  @Test
  void namesTheRefusalsThatCanOccur() {
    assertThat(operation("GET /api/books").statuses())
        .containsExactly(200, 400, 401, 403, 406, 429, 503);
    assertThat(operation("POST /api/books").statuses())
        .containsExactly(201, 400, 401, 403, 406, 409, 413, 415, 422, 503);
    assertThat(operation("PUT /api/books/{id}").statuses())
        .containsExactly(200, 400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 503);
    assertThat(operation("POST /api/books/{id}/burial").statuses())
        .containsExactly(204, 400, 404, 409, 413, 415, 503);
    assertThat(codes("POST /api/books", 409)).contains("book-exists", "request-in-flight");
    assertThat(codes("GET /api/books", 400))
        .contains("invalid-cursor", "unknown-parameter", "bad-request");
    assertThat(codes("POST /api/books", 400)).contains("body-incomplete");
    assertThat(operation("POST /api/books").answer(422).path("x-field-codes").toString())
        .as("its own, and those of its constraints and of values that cannot be read")
        .isEqualTo(
            "[\"unknown-author\",\"invalid-value\",\"max\",\"min\",\"pattern\",\"required\","
                + "\"size\",\"unprintable\"]");
  }

  @Test
  void wordsThatNobodyNeedsStopTheBuild() {
    assertThatThrownBy(() -> ServiceDocument.of("library", List.of()))
        .hasMessage("/openapi/library: no controller is called: Library");
    assertThatThrownBy(
            () -> ServiceDocument.of("library", List.of(route("GET", "/api/books", "list"))))
        .hasMessageStartingWith("/openapi/library/Library.yml: Library has no such route: POST");
    assertThatThrownBy(
            () -> ServiceDocument.of("misspelt", List.of(route("GET", "/api/books", "list"))))
        .hasMessage("/openapi/misspelt/Library.yml, GET /api/books: nobody reads: sumary");
  }

  private List<String> codes(String name, int status) {
    return operation(name)
        .answer(status)
        .path("x-codes")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private List<String> namesOf(String operation) {
    return operation(operation).parameters().stream().map(ApiOperation.Parameter::name).toList();
  }

  private ApiOperation operation(String name) {
    return document.operations().stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode schema(String name) {
    JsonNode schema = document.root().path("components").path("schemas").path(name);
    assertThat(schema.isObject()).as(name).isTrue();
    return schema;
  }

  private static void assertJson(JsonNode actual, String expected) {
    assertThat(actual).isEqualTo(JsonMapper.shared().readTree(expected));
  }

  private static Route route(String method, String path, String handler) {
    return new Route(
        method,
        path,
        new HandlerMethod(
            new Library(),
            Arrays.stream(Library.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(handler))
                .findFirst()
                .orElseThrow()));
  }
}
