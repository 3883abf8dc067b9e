package org.dayanisma.local.demo;

import java.util.List;
import java.util.Map;
import org.dayanisma.local.LocalProblem;

/** Takes over members into the register, in one request of at most 500. */
final class Registrations {

  static final int MOST = 500;

  private Registrations() {}

  /** Returns how many were new; the rest were there already. */
  static int post(LocalApi api, String unitId, List<Map<String, Object>> lines) {
    LocalApi.Answer answer =
        api.post("/api/member-registrations", Map.of("unitId", unitId, "members", lines));
    if (answer.status() != 200
        || answer.body().path("rejected").valueStream().anyMatch(RepeatedLoading::isTrouble)) {
      throw new LocalProblem(
          "Members cannot be registered: the answer is " + answer.status() + " " + answer.body());
    }
    return answer.body().path("registered").asInt();
  }
}
