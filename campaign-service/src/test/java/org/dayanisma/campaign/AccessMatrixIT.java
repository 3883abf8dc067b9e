package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.AccessTable;
import org.dayanisma.testkit.RegisteredRoutes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × role × place over HTTP, against a table that was written from the page on security
 * and the list of routes, not from the code. "Oneself" is an admitted member of the subtree,
 * without a unit of their own; all others are members of the branch beside it.
 */
@Tag("any-store")
class AccessMatrixIT extends RunningCampaignService {

  /** Nobody is locked here, so those who may release a reader find nobody. */
  private static final AccessTable TABLE =
      AccessTable.of(
          """
          route                                        | within    | anywhere                        | oneself | ok  | wrong role | out of reach
          POST /api/campaigns                          | organises |                                 |         | 201 | 403 | 422
          GET /api/campaigns draft                     | organises |                                 |         | 200 | 204 | 204
          GET /api/campaigns running                   | organises |                                 | yes     | 200 | 204 | 204
          GET /api/campaigns/{id} draft                | organises |                                 |         | 200 | 404 | 404
          GET /api/campaigns/{id} running              | organises |                                 | yes     | 200 | 404 | 404
          POST /api/campaigns/{id}/approval            | officers  |                                 |         | 200 | 403 | 404
          POST /api/campaigns/{id}/launch              | organises |                                 |         | 200 | 403 | 404
          POST /api/campaigns/{id}/completion          | organises |                                 |         | 200 | 403 | 404
          POST /api/campaigns/{id}/participations draft |          |                                 |         |     | 404 | 404
          POST /api/campaigns/{id}/participations running |        |                                 | yes     | 201 | 404 | 404
          GET /api/campaigns/{id}/progress draft       | organises |                                 |         | 200 | 404 | 404
          GET /api/campaigns/{id}/progress running     | organises |                                 | yes     | 200 | 404 | 404
          GET /api/audit-records                       |           | auditor                         |         | 200 | 403 | 403
          GET /api/reading-locks                       |           | auditor data-protection-officer |         | 200 | 403 | 403
          POST /api/reading-locks/{userId}/release     |           | data-protection-officer         |         | 404 | 403 | 403
          """);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyCellIsAsTheTableSays() {
    TABLE.check(new MatrixRequests(this, MatrixTree.known(this)));
  }

  @Test
  void noRouteIsLeftOut() {
    assertThat(RegisteredRoutes.of(mapping.getHandlerMethods().values())).isEqualTo(TABLE.routes());
  }
}
