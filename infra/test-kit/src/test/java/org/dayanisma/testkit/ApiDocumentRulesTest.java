package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentRulesTest {

  private static final String GOOD =
      """
      {"openapi":"3.1.0","paths":{"/api/books/{id}":{"put":{
        "operationId":"changeBook","summary":"Changes a book","x-access":"roles","x-roles":["organiser"],
        "x-scope":"books:write",
        "parameters":[
          {"name":"id","in":"path","required":true,"schema":{"type":"string"},"example":"b1"},
          {"$ref":"#/components/parameters/ifMatch"}],
        "requestBody":{"content":{"application/json":{
          "schema":{"$ref":"#/components/schemas/Book"},"example":{"title":"Ez"}}}},
        "responses":{
          "200":{"description":"The book.","content":{"application/json":{
            "schema":{"$ref":"#/components/schemas/Book"},"example":{"title":"Ez"}}}},
          "401":PROBLEM401,"403":PROBLEM403,"404":PROBLEM404,"412":PROBLEM412,"415":PROBLEM415,
          "422":PROBLEM422,"428":PROBLEM428}}}},
       "components":{
        "parameters":{"ifMatch":{"name":"If-Match","in":"header","schema":{"type":"string"}}},
        "schemas":{
          "Book":{"type":"object","properties":{"title":{"type":"string","maxLength":5}},
                  "required":["title"],"additionalProperties":false},
          "Problem":{"type":"object","properties":{"status":{"type":"integer"}},"required":["status"]}}}}
      """
          .replaceAll(
              "PROBLEM(\\d+)",
              "{\"description\":\"no\",\"x-codes\":[\"insufficient-scope\"],\"content\":{\"application/problem+json\":"
                  + "{\"schema\":{\"\\$ref\":\"#/components/schemas/Problem\"},\"example\":{\"status\":$1}}}}");

  @Test
  void aGoodDocumentHasNoFault() {
    assertThat(ApiDocumentRules.faultsOf(ApiDocument.of(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "3.1.0"                          | "3.0.0"                           | not OpenAPI 3.1
          "summary":"Changes a book",      |                                   | a summary
          "operationId":"changeBook",      |                                   | an id
          "x-roles":["organiser"]          | "x-roles":[]                      | its roles
          "example":"b1"                   | "x-none":1                        | an example of id
          "example":{"title":"Ez"}}}},     | "example":{"title":"Ez","x":1}}}}, | body
          "maxLength":5                    | "maxLength":1                     | the example of 200
          "required":["title"],            | "required":["title","isbn"],      | isbn
          ,"additionalProperties":false    |                                   | no unknown field
          "description":"The book.",       |                                   | what 200 means
          "401":                           | "499":                            | 401
          "403":                           | "499":                            | 403
          "404":                           | "499":                            | 404
          "412":                           | "499":                            | 412
          "415":                           | "499":                            | 415
          {"status":404}                   | {"status":405}                    | with this status
          "x-codes":["insufficient-scope"] | "x-codes":[]                      | the codes of
          "x-codes":["insufficient-scope"] | "x-codes":["c"]                   | insufficient-scope
          "x-codes":["insufficient-scope"] | "x-codes":["insufficient-scope","step-up-required"] | WWW-Authenticate with step-up-required
          "x-codes":["insufficient-scope"] | "x-codes":["insufficient-scope","reading-bound"] | Retry-After with reading-bound
          "x-scope":"books:write",         | "x-scope":"books:write","x-purposes":{"action":"read-book"}, | 429 reading-bound
          "x-scope":"books:write"          | "x-scope":"books:read"            | for programs: books:write
          "x-scope":"books:write",         |                                   | for programs: books:write
          "x-scope":"books:write",         | "x-persons-only":true,            | persons-only or not
          "x-scope"                        | "x-persons-only":true,"x-scope"   | for programs: no scope
          components/schemas/Book          | components/schemas/Film           | nothing is at
          """)
  void eachFaultIsNamed(String good, String bad, String named) {
    String changed = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(changed).isNotEqualTo(GOOD);
    assertThat(ApiDocumentRules.faultsOf(ApiDocument.of(changed)))
        .anySatisfy(fault -> assertThat(fault).contains(named));
  }

  @Test
  void routesAndDocumentAreTheSame() {
    ApiDocument document = ApiDocument.of(GOOD);
    ApiDocumentRules.check(document, List.of("PUT /api/books/{id}"));
    assertThatThrownBy(() -> ApiDocumentRules.check(document, List.of("GET /api/books")))
        .hasMessageContaining("not documented: GET /api/books")
        .hasMessageContaining("there is no such route: PUT /api/books/{id}");
  }
}
