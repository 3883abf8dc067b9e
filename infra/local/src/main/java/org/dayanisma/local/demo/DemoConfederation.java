package org.dayanisma.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.LocalProblem;

/**
 * Loads the demo units, the demo users as members, and their offices. Loading again changes
 * nothing.
 */
public final class DemoConfederation {

  private final LocalApi api;

  public DemoConfederation(LocalApi api) {
    this.api = api;
  }

  public void load() {
    for (DemoUnit unit : DemoUnit.values()) {
      post("/api/units", unit.registration());
    }
    List<Map<String, Object>> lines =
        Arrays.stream(DemoUser.values()).map(DemoUser::registerLine).toList();
    Registrations.post(api, DemoUnit.WORKPLACE.id(), lines);
    for (DemoUser user : DemoUser.values()) {
      user.mandate()
          .ifPresent(mandate -> post("/api/units/" + user.level().id() + "/mandates", mandate));
    }
  }

  private void post(String path, Map<String, Object> body) {
    LocalApi.Answer answer = api.post(path, body);
    if (RepeatedLoading.isTrouble(answer)) {
      throw new LocalProblem(
          "The demo confederation cannot be loaded: POST "
              + path
              + " answers "
              + answer.status()
              + " "
              + answer.body());
    }
  }
}
