package org.dayanisma.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import tools.jackson.databind.JsonNode;

/**
 * Erasures in tests: whoever asks has just signed in, and the grace is over when a test says so.
 */
final class Erasing {

  static final String REASON = "{\"reason\":\"SUBJECT_REQUEST\"}";

  private static final Duration GRACE = Duration.ofDays(3);

  /** Each test has days of its own, because the erasures of a day are bounded. */
  private static final AtomicInteger DAYS = new AtomicInteger();

  private Erasing() {}

  static String path(String member) {
    return "/api/members/" + member + "/erasure";
  }

  /** What an officer's list says about a member; empty if they are not in it. */
  static String row(Api officer, String member) {
    return rows(officer, "/api/erasure-requests?limit=200").stream()
        .filter(row -> row.contains("\"memberId\":\"" + member + "\""))
        .findFirst()
        .orElse("");
  }

  /** From the first page to the last. */
  static List<String> rows(Api officer, String firstPage) {
    List<String> rows = new ArrayList<>();
    String next = firstPage;
    while (next != null) {
      JsonNode page = officer.get(next).body();
      page.path("items").forEach(item -> rows.add(item.toString()));
      next = page.path("next").asString(null);
    }
    return rows;
  }

  /** A different officer each time. */
  static TestToken officer(String... units) {
    return justSignedIn(
        TestTokens.forUser(u ->
            u.role("data-protection-officer").memberId(UUID.randomUUID()).units((Object[]) units)));
  }

  static TestToken justSignedIn(TestToken token) {
    return token.withClaim("auth_time", Instant.now().getEpochSecond());
  }

  /** A moment on a day that no other test carries anything out on, when every grace is over. */
  static Instant afterTheGrace() {
    return Instant.now().plus(GRACE).plus(Duration.ofDays(DAYS.incrementAndGet()));
  }

  static void carryOut(CarryOutErasuresHandler worker) {
    var _ = worker.handle(afterTheGrace());
  }
}
