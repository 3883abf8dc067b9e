package org.dayanisma.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dayanisma.local.LocalProblem;

/**
 * What has happened in the demo union: measures against some of the seeded members, whose cases
 * open by themselves, and a campaign that some have signed. Each act is that of the demo user whose
 * office it is. Loading again changes nothing.
 */
public final class DemoStory {

  private static final String CAMPAIGNS = "/api/campaigns";
  private static final String TITLE = "İşimizi geri istiyoruz";

  /** The first seeded member of the demo union, whose members stand side by side. */
  private static final int FIRST = 4;

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(FIRST, "DISMISSED", 54),
          new Measure(FIRST + 1, "SUSPENDED", 20),
          new Measure(FIRST + 2, "DISMISSED", 5),
          new Measure(FIRST + 3, "RELOCATED", 58));

  /** Enough for a number: nothing is told about fewer than five people. */
  private static final List<DemoUser> SIGNERS =
      List.of(
          DemoUser.MEMBER,
          DemoUser.ORGANISER,
          DemoUser.BRANCH_OFFICER,
          DemoUser.UNION_OFFICER,
          DemoUser.CASEWORKER,
          DemoUser.LAWYER);

  /** What was new; the second time nothing is. */
  public record Result(int measures, int campaigns) {}

  private record Measure(int member, String status, int daysAgo) {

    Map<String, Object> body(LocalDate today) {
      String day = today.minusDays(daysAgo).toString();
      return Map.of("serviceStatus", status, "effectiveOn", day, "notifiedOn", day);
    }
  }

  private final Function<DemoUser, LocalApi> as;
  private final LocalDate today;

  /**
   * @param as the API for a demo user
   * @param today the legal day, from which the days of the measures count back
   */
  public DemoStory(Function<DemoUser, LocalApi> as, LocalDate today) {
    this.as = as;
    this.today = today;
  }

  /**
   * @param members how many members were seeded
   */
  public Result load(int members) {
    int measures =
        (int)
            MEASURES.stream().filter(one -> one.member() < members).filter(this::reported).count();
    return new Result(measures, campaign());
  }

  private boolean reported(Measure measure) {
    String path = "/api/members/" + InventedPerson.idOf(measure.member()) + "/service-status";
    return done(DemoUser.LEGAL_COORDINATOR, path, measure.body(today)).status() == 200;
  }

  private int campaign() {
    if (isThere()) {
      return 0;
    }
    Map<String, Object> draft =
        Map.of("kind", "PETITION", "title", TITLE, "unitId", DemoUnit.BRANCH.id(), "goal", 100);
    String path =
        CAMPAIGNS + "/" + done(DemoUser.ORGANISER, CAMPAIGNS, draft).body().path("id").asString("");
    done(DemoUser.BRANCH_OFFICER, path + "/approval", Map.of());
    done(DemoUser.BRANCH_OFFICER, path + "/launch", Map.of());
    SIGNERS.forEach(signer -> done(signer, path + "/participations", Map.of("action", "SIGN")));
    return 1;
  }

  private boolean isThere() {
    LocalApi.Answer present =
        as.apply(DemoUser.ORGANISER).get(CAMPAIGNS + "?limit=200&unitId=" + DemoUnit.BRANCH.id());
    return present
        .body()
        .path("items")
        .valueStream()
        .anyMatch(campaign -> campaign.path("title").asString("").equals(TITLE));
  }

  private LocalApi.Answer done(DemoUser user, String path, Map<String, Object> body) {
    LocalApi.Answer answer = as.apply(user).post(path, body);
    if (answer.status() >= 400 && answer.status() != 409) {
      throw new LocalProblem("POST " + path + " answers " + answer.status() + " " + answer.body());
    }
    return answer;
  }
}
