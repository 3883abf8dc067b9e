package org.dayanisma.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.local.demo.DemoUnit;
import org.dayanisma.local.demo.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * B4: a dismissal posted at the gateway, until its case is on the broker and the mails to organiser
 * and legal coordinator are accepted, one after the other; against the sum of the bare parts on the
 * same servers ({@link BareParts}).
 *
 * <p>Counts: one case per dismissal, two mails per dismissal, one inbox row per dismissal for the
 * coordinator.
 */
final class WholePathBench {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 200;
  private static final int MAILS_PER_DISMISSAL = 2;
  private static final int SMTP_PORT = 13_125;

  private final Path root;
  private final Results results;

  WholePathBench(Path root, Results results) {
    this.root = root;
    this.results = results;
  }

  void run() {
    GreenMail sink =
        new GreenMail(new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    sink.start();
    try (Platform platform =
        Platform.inOwnFolder(root, Map.of("DAYANISMA_SMTP_URI", "smtp://localhost:" + SMTP_PORT))) {
      platform.start();
      measure(platform, sink);
    } finally {
      sink.stop();
    }
  }

  private void measure(Platform platform, GreenMail sink) {
    Map<String, String> env = platform.environment();
    String bootstrap = "localhost:" + env.get("DAYANISMA_KAFKA_PORT");
    GatewayClient organiser = client(platform, DemoUser.ORGANISER);
    GatewayClient coordinator = client(platform, DemoUser.LEGAL_COORDINATOR);
    GatewayClient officer = client(platform, DemoUser.BRANCH_OFFICER);
    List<String> members = register(officer, 2 * (WARM_UP + MEASURED));
    List<String> dismissed = members.subList(0, WARM_UP + MEASURED);
    List<String> retired = members.subList(WARM_UP + MEASURED, members.size());

    try (CaseWatcher watcher = new CaseWatcher(bootstrap)) {
      BareParts before =
          bareParts(env, bootstrap, organiser, retired.subList(0, retired.size() / 2));
      long[] toCase = new long[MEASURED];
      long[] toMail = new long[MEASURED];
      for (int i = 0; i < dismissed.size(); i++) {
        long begin = System.nanoTime();
        organiser.post(statusOf(dismissed.get(i)), change("DISMISSED"), 200);
        if (!sink.waitForIncomingEmail(10_000, MAILS_PER_DISMISSAL * (i + 1))) {
          throw new IllegalStateException("dismissal " + i + ": mails missing after 10 s");
        }
        long mailed = System.nanoTime() - begin;
        long opened = watcher.openedAt(dismissed.get(i)) - begin;
        if (i >= WARM_UP) {
          toCase[i - WARM_UP] = opened;
          toMail[i - WARM_UP] = mailed;
        }
      }
      BareParts after =
          bareParts(env, bootstrap, organiser, retired.subList(retired.size() / 2, retired.size()));
      assertCounts(dismissed.size(), watcher, sink, coordinator);
      report(Latencies.of(toCase), Latencies.of(toMail), before, after);
    }
  }

  private void report(Latencies toCase, Latencies toMail, BareParts before, BareParts after) {
    double p50 = (before.sumToMailP50() + after.sumToMailP50()) / 2;
    double p99 = (before.sumToMailP99() + after.sumToMailP99()) / 2;
    double caseP50 = (before.sumToCaseP50() + after.sumToCaseP50()) / 2;
    results.add(
        new Results.Figure("B4", "dismissal → case, p50", "ms", toCase.p50(), caseP50, 1.3, false));
    results.add(
        new Results.Figure(
            "B4", "dismissal → inbox → mail, p50", "ms", toMail.p50(), p50, 1.3, false));
    results.add(
        new Results.Figure(
            "B4", "dismissal → inbox → mail, p99", "ms", toMail.p99(), p99, 2.0, false));
  }

  private static void assertCounts(
      int dismissals, CaseWatcher watcher, GreenMail sink, GatewayClient coordinator) {
    int mails = sink.getReceivedMessages().length;
    int rows = inboxRows(coordinator);
    if (watcher.distinct() != dismissals
        || watcher.total() != dismissals
        || mails != MAILS_PER_DISMISSAL * dismissals
        || rows != dismissals) {
      throw new IllegalStateException(
          "%d dismissals made %d cases (%d events), %d mails, %d inbox rows"
              .formatted(dismissals, watcher.distinct(), watcher.total(), mails, rows));
    }
  }

  private static int inboxRows(GatewayClient coordinator) {
    int rows = 0;
    String path = "/api/me/inbox?limit=200";
    while (path != null) {
      JsonNode page = coordinator.get(path);
      for (JsonNode item : page.path("items")) {
        rows += item.path("type").asString().equals("case-opened") ? 1 : 0;
      }
      path = page.path("next").isString() ? page.path("next").asString() : null;
    }
    return rows;
  }

  private static BareParts bareParts(
      Map<String, String> env, String bootstrap, GatewayClient organiser, List<String> members) {
    long[] posts = new long[members.size()];
    for (int i = 0; i < posts.length; i++) {
      long begin = System.nanoTime();
      organiser.post(statusOf(members.get(i)), change("RETIRED"), 200);
      posts[i] = System.nanoTime() - begin;
    }
    String mongo =
        "mongodb://localhost:" + env.get("DAYANISMA_MONGODB_PORT") + "/?directConnection=true";
    return BareParts.measure(Latencies.of(posts), bootstrap, mongo);
  }

  private static List<String> register(GatewayClient officer, int count) {
    List<String> ids = new ArrayList<>();
    for (int from = 0; from < count; from += 100) {
      List<Map<String, Object>> lines = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + 100); i++) {
        String id = UUID.randomUUID().toString();
        ids.add(id);
        lines.add(
            Map.of(
                "id", id, "givenName", "Deneme", "familyName", "Üye", "languages", List.of("tr")));
      }
      JsonNode answer =
          officer.post(
              "/api/member-registrations",
              Map.of("unitId", DemoUnit.WORKPLACE.id(), "members", lines),
              200);
      if (answer.path("registered").asInt() != lines.size()) {
        throw new IllegalStateException("members were not registered: " + answer);
      }
    }
    return ids;
  }

  private static String statusOf(String memberId) {
    return "/api/members/" + memberId + "/service-status";
  }

  private static Map<String, String> change(String status) {
    String today = LegalTime.dayOf(Instant.now()).minusDays(1).toString();
    return Map.of("serviceStatus", status, "effectiveOn", today, "notifiedOn", today);
  }

  private static GatewayClient client(Platform platform, DemoUser user) {
    String base = "http://localhost:" + platform.environment().get("DAYANISMA_PORT");
    return new GatewayClient(base, platform.token(user.label()));
  }
}
