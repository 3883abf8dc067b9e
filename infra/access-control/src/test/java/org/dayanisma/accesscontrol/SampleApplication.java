package org.dayanisma.accesscontrol;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** One route of every kind. */
@SpringBootApplication
public class SampleApplication {

  /** Like a gateway's routes: no annotation is possible. */
  @Bean
  RouterFunction<ServerResponse> functionalRoutes() {
    return RouterFunctions.route()
        .GET("/api/routed/x", request -> ServerResponse.ok().body("routed"))
        .GET("/routed/api/x", request -> ServerResponse.ok().body("routed"))
        .GET("/routed/open/x", request -> ServerResponse.ok().body("open"))
        .GET("/routed/forgotten", request -> ServerResponse.ok().body("forgotten"))
        .build();
  }

  @RestController
  static class PlainController {

    @GetMapping("/api/open")
    @OpenToEveryone
    String open(Optional<Actor> actor) {
      return actor.map(Actor::userId).orElse("nobody");
    }

    @GetMapping("/api/open-but-needs-actor")
    @OpenToEveryone
    String needsActor(Actor actor) {
      return actor.userId();
    }

    @GetMapping("/api/me")
    @SignedIn
    Map<String, Object> me(Actor actor) {
      return Map.of(
          "userId", actor.userId(),
          "memberId", "" + actor.memberId(),
          "roles", actor.roles().stream().map(Role::code).sorted().toList(),
          "units", actor.unitIds(),
          "languages", actor.languages(),
          "mdc", String.valueOf(MDC.getCopyOfContextMap()));
    }

    @PostMapping("/api/units")
    @AllowedRoles({Role.BRANCH_OFFICER, Role.ADMINISTRATOR})
    String register() {
      return "registered";
    }

    @PostMapping("/api/units/sealing")
    @AllowedRoles(Role.BRANCH_OFFICER)
    @PersonsOnly
    String seal() {
      return "sealed";
    }

    @GetMapping("/api/forgotten")
    String forgotten() {
      return "never";
    }

    @GetMapping("/api/denied-inside")
    @SignedIn
    void deniedInside() {
      throw new AccessDeniedException("secret reason");
    }

    @GetMapping("/api/bare-status")
    @SignedIn
    void bareStatus(HttpServletResponse response) throws IOException {
      response.sendError(HttpServletResponse.SC_CONFLICT);
    }
  }

  @RestController
  @PersonsOnly
  static class VoteController {

    @GetMapping("/api/votes")
    @SignedIn
    String votes() {
      return "votes";
    }
  }

  @RestController
  @AllowedRoles(Role.AUDITOR)
  static class AuditController {

    @GetMapping("/api/audit")
    String audit() {
      return "audit";
    }

    @GetMapping("/api/audit/open")
    @OpenToEveryone
    String open() {
      return "open";
    }
  }
}
