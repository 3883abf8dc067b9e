package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.AccessTable.Cell;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.Place;
import org.dayanisma.testkit.RegisteredRoutes;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × role × place over HTTP, against a table that was written from the page on security
 * and the list of routes, not from the code: an inbox and preferences belong to their owner,
 * whatever role and unit others have.
 */
@Tag("any-store")
class AccessMatrixIT extends ServiceHarness {

  /**
   * {@code nobody}: a user who is no member. A choice that is shown or changed counts as 204 when
   * it is not the choice of the member concerned but the caller's own. Nobody is locked here, so
   * those who may release a reader find nobody.
   */
  private static final AccessTable TABLE =
      AccessTable.of(
          """
          route                                       | within | anywhere                        | oneself | ok  | wrong role | out of reach
          GET /api/me/inbox                           |        |                                 | yes     | 200 | 204 | 204
          GET /api/me/inbox nobody                    |        |                                 |         |     | 204 | 204
          GET /api/me/inbox/unread                    |        |                                 | yes     | 200 | 204 | 204
          GET /api/me/inbox/unread nobody             |        |                                 |         |     | 204 | 204
          POST /api/me/inbox/{id}/read                |        |                                 | yes     | 200 | 404 | 404
          POST /api/me/inbox/{id}/read nobody         |        |                                 |         |     | 404 | 404
          GET /api/me/notification-preferences        |        |                                 | yes     | 200 | 204 | 204
          GET /api/me/notification-preferences nobody |        |                                 |         |     | 404 | 404
          PUT /api/me/notification-preferences        |        |                                 | yes     | 200 | 204 | 204
          PUT /api/me/notification-preferences nobody |        |                                 |         |     | 404 | 404
          GET /api/audit-records                      |        | auditor                         |         | 200 | 403 | 403
          GET /api/reading-locks                      |        | auditor data-protection-officer |         | 200 | 403 | 403
          POST /api/reading-locks/{userId}/release    |        | data-protection-officer         |         | 404 | 403 | 403
          """);

  private static final String PREFERENCES = "/api/me/notification-preferences";
  private static final String CHOICE = "{\"languages\":[\"zza\"],\"channels\":{\"email\":false}}";

  private final String otherMember = uuid();
  private final List<String> elsewhere = List.of(uuid(), uuid());

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private String notice = "";

  @Test
  void everyCellIsAsTheTableSays() {
    others.publish(audience(uuid(), 1, List.of(member)));
    others.publish(audience(uuid(), 1, List.of(member)));
    notice = JsonPath.read(awaitInbox(member, 2), "$.items[0].id");
    assertThat(as(member).havingSeen("\"0\"").put(PREFERENCES, CHOICE).status()).isEqualTo(200);
    TABLE.check(this::status);
  }

  @Test
  void noRouteIsLeftOut() {
    assertThat(RegisteredRoutes.of(mapping.getHandlerMethods().values())).isEqualTo(TABLE.routes());
  }

  private int status(Cell cell) {
    return switch (cell.name().replace(" nobody", "")) {
      case "GET /api/me/inbox" -> shown(ask(cell, "GET", "/api/me/inbox", null), notice);
      case "GET /api/me/inbox/unread" -> unread(ask(cell, "GET", "/api/me/inbox/unread", null));
      case "POST /api/me/inbox/{id}/read" ->
          ask(cell, "POST", "/api/me/inbox/" + notice + "/read", null).status();
      case "GET " + PREFERENCES -> shown(ask(cell, "GET", PREFERENCES, null), "\"zza\"");
      case "PUT " + PREFERENCES -> changed(cell);
      case "GET /api/audit-records", "GET /api/reading-locks" ->
          ask(cell, "GET", cell.name().substring("GET ".length()), null).status();
      case "POST /api/reading-locks/{userId}/release" ->
          ask(cell, "POST", "/api/reading-locks/" + uuid() + "/release", null).status();
      default -> throw new IllegalArgumentException(cell.name());
    };
  }

  /** Lets somebody who has not chosen yet choose, and checks whether that is their choice now. */
  private int changed(Cell cell) {
    String person = uuid();
    Answer answer = ask(cell, person, uuid(), "PUT", PREFERENCES, CHOICE);
    return answer.status() == 200 ? shown(as(person).get(PREFERENCES), "\"zza\"") : answer.status();
  }

  /** One of the two notices stays unread, whoever may read the other one. */
  private static int unread(Answer answer) {
    int counted = JsonPath.read(answer.raw().body(), "$.unread");
    return answer.status() == 200 && counted == 0 ? 204 : answer.status();
  }

  private static int shown(Answer answer, String what) {
    return answer.status() == 200 && !answer.raw().body().contains(what) ? 204 : answer.status();
  }

  private Answer ask(Cell cell, String method, String url, @Nullable String body) {
    return ask(cell, member, otherMember, method, url, body);
  }

  private Answer ask(
      Cell cell, String person, String stranger, String method, String url, @Nullable String body) {
    return Api.at(port)
        .as(actor(cell, person, stranger))
        .with("If-Match", "*")
        .send(method, url, body);
  }

  private TestToken actor(Cell cell, String person, String stranger) {
    boolean nobody = cell.name().endsWith(" nobody");
    String caller = cell.place() == Place.SELF ? person : stranger;
    return TestTokens.forActor(cell.role(), nobody ? null : caller, unitAt(cell.place()));
  }

  /** Around the branch, the middle of the path. */
  private @Nullable String unitAt(Place place) {
    return switch (place) {
      case SELF, NOWHERE -> null;
      case AT -> path.get(1);
      case ABOVE, TOP -> path.get(0);
      case BELOW -> path.get(2);
      case BESIDE -> elsewhere.get(0);
      case ELSEWHERE -> elsewhere.get(1);
    };
  }
}
