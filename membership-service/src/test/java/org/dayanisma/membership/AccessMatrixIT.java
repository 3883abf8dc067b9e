package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.RegisteredRoutes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × role × place over HTTP, against a table that was written from the page on security
 * and the list of routes, not from the code. Units are no secret, so there 403 says that somebody
 * is not allowed; a member out of reach does not exist, which is 404.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class AccessMatrixIT {

  /**
   * {@code from-below}, {@code to-below}: a move between two units below the one concerned, BELOW
   * being at its one end only. {@code unsaid}: without a purpose, which the data protection officer
   * has to say. {@code LAWYER}, {@code AUDITOR}: an office like others, and one that watches them.
   * No erasure waits here, so and those who may approve or take back an erasure are told so. Nobody
   * is locked here, so those who may release a reader find nobody ({@code DisclosureIT} of
   * audit-log shows that it works).
   */
  private static final AccessTable TABLE =
      AccessTable.of(
          """
          route                                           | within                              | anywhere                | oneself | ok  | wrong role | out of reach
          POST /api/units CONFEDERATION                   |                                     | administrator service   |         | 201 | 403 | 403
          POST /api/units UNION                           | confederation-officer               | administrator service   |         | 201 | 403 | 403
          POST /api/units BRANCH                          | confederation-officer union-officer | administrator service   |         | 201 | 403 | 403
          POST /api/units REPRESENTATION                  | officers                            | administrator service   |         | 201 | 403 | 403
          POST /api/units WORKPLACE                       | officers                            | administrator service   |         | 201 | 403 | 403
          POST /api/units/{id}/move from-below            | officers                            | administrator service   |         | 200 | 403 | 403
          POST /api/units/{id}/move to-below              | officers                            | administrator service   |         | 200 | 403 | 403
          POST /api/units/{id}/renaming                   | officers                            | administrator service   |         | 200 | 403 | 403
          GET /api/units/{id}                             |                                     | everybody               |         | 200 | 403 | 403
          GET /api/units/{id}/children                    |                                     | everybody               |         | 200 | 403 | 403
          GET /api/me                                     |                                     | everybody               |         | 200 | 403 | 403
          GET /api/me/office-holders                      |                                     | everybody               |         | 200 | 403 | 403
          POST /api/membership-applications               | union                               |                         |         | 201 | 403 | 403
          GET /api/membership-applications                | union                               |                         |         | 200 | 403 | 204
          GET /api/membership-applications/{id}           | union                               |                         |         | 200 | 403 | 404
          POST /api/membership-applications/{id}/admission | union                               |                         |         | 200 | 403 | 404
          POST /api/membership-applications/{id}/refusal  | union                               |                         |         | 200 | 403 | 404
          POST /api/member-registrations                  | officers                            | administrator service   |         | 200 | 403 | 403
          GET /api/members/{id}                           | union legal data-protection-officer |                         | yes     | 200 | 404 | 404
          GET /api/members/{id} unsaid                    | union legal                         |                         | yes     | 200 |     |
                                                          |                                     | data-protection-officer |         | 403 | 404 | 404
          GET /api/members                                | union legal data-protection-officer |                         |         | 200 | 403 | 204
          GET /api/members unsaid                         | union legal                         |                         |         | 200 |     |
                                                          |                                     | data-protection-officer |         | 403 | 403 | 204
          POST /api/members/{id}/service-status           | union caseworker legal-coordinator  |                      |         | 200 | 403 | 404
          POST /api/members/{id}/service-status/correction | union caseworker legal-coordinator |                      |         | 200 | 403 | 404
          PATCH /api/members/{id}                         | union                               |                         | yes     | 200 | 404 | 404
          POST /api/members/{id}/erasure                  | data-protection-officer             |                         |         | 202 | 403 | 404
          POST /api/members/{id}/erasure/approval         | data-protection-officer             |                         |         | 409 | 403 | 404
          POST /api/members/{id}/erasure/withdrawal       | data-protection-officer             |                         | yes     | 409 | 404 | 404
          GET /api/erasure-requests                       |                                     | data-protection-officer |         | 200 | 403 | 403
          POST /api/units/{unitId}/mandates organiser     | officers                            | administrator service   |         | 201 | 403 | 403
          POST /api/units/{unitId}/mandates branch-officer | confederation-officer union-officer | administrator service  |         | 201 | 403 | 403
          POST /api/units/{unitId}/mandates lawyer        | confederation-officer union-officer | administrator service   |         | 201 | 403 | 403
          POST /api/units/{unitId}/mandates union-officer | confederation-officer               | administrator service   |         | 201 | 403 | 403
          POST /api/units/{unitId}/mandates confederation-officer |                             | administrator service   |         | 201 | 403 | 403
          POST /api/units/{unitId}/mandates auditor       |                                     | administrator service   |         | 201 | 403 | 403
          POST /api/mandates/{id}/ending organiser        | officers                            | administrator service   |         | 200 | 403 | 404
          POST /api/mandates/{id}/ending branch-officer   | confederation-officer union-officer | administrator service   |         | 200 |     |
                                                          |                                     | branch-officer          |         | 404 | 403 | 404
          POST /api/mandates/{id}/ending lawyer           | confederation-officer union-officer | administrator service   |         | 200 |     |
                                                          |                                     | branch-officer          |         | 404 | 403 | 404
          POST /api/mandates/{id}/ending union-officer    | confederation-officer               | administrator service   |         | 200 |     |
                                                          |                                     | branch-officer union-officer |    | 404 | 403 | 404
          POST /api/mandates/{id}/ending confederation-officer |                                | administrator service   |         | 200 |     |
                                                          |                                     | officers                |         | 404 | 403 | 403
          POST /api/mandates/{id}/ending auditor          |                                     | administrator service   |         | 200 |     |
                                                          |                                     | officers                |         | 404 | 403 | 403
          GET /api/audit-records                          |                                     | auditor                 |         | 200 | 403 | 403
          GET /api/reading-locks                          |                                     | auditor data-protection-officer |  | 200 | 403 | 403
          POST /api/reading-locks/{userId}/release        |                                     | data-protection-officer |         | 404 | 403 | 403
          """);

  @Value("${local.server.port}")
  int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyCellIsAsTheTableSays() {
    TABLE.check(new MatrixRequests(new MatrixScene(Api.at(port))));
  }

  @Test
  void noRouteIsLeftOut() {
    assertThat(RegisteredRoutes.of(mapping.getHandlerMethods().values())).isEqualTo(TABLE.routes());
  }
}
