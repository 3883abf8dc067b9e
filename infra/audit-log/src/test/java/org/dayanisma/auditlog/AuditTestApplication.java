package org.dayanisma.auditlog;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.httpapi.Problems;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with a route of each kind. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(AuditTestApplication.PeopleController.class)
class AuditTestApplication {

  /** Everybody who was greeted, once for each greeting. */
  static final Queue<String> GREETINGS = new ConcurrentLinkedQueue<>();

  /** Everybody who was looked up to be read. */
  static final Queue<String> LOOKED_UP = new ConcurrentLinkedQueue<>();

  @RestController
  @SignedIn
  static class PeopleController {

    @GetMapping("/api/people/{id}")
    @Discloses(
        action = "read-person",
        exceptOwnData = true,
        to = {
          @Discloses.To(
              roles = Role.BRANCH_OFFICER,
              purposes = {Purpose.MEMBERSHIP_ADMINISTRATION, Purpose.CAMPAIGN}),
          @Discloses.To(
              roles = Role.DATA_PROTECTION_OFFICER,
              purposes = {Purpose.DATA_SUBJECT_REQUEST, Purpose.AUDIT},
              said = true)
        })
    String read(@PathVariable String id, Disclosure disclosure) {
      LOOKED_UP.add(id);
      disclosure.of(id);
      return "the secret of " + id;
    }

    /** Names two people, of whom the second need not be the caller. */
    @GetMapping("/api/people/{id}/friends/{friend}")
    @Discloses(
        action = "read-friend",
        exceptOwnData = true,
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    String friend(@PathVariable String id, @PathVariable String friend, Disclosure disclosure) {
      disclosure.of(List.of(id, friend));
      return "how " + id + " knows " + friend;
    }

    @GetMapping("/api/people")
    @Discloses(
        action = "list-people",
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    List<String> list(@RequestParam List<String> id, Disclosure disclosure) {
      disclosure.of(id);
      return id;
    }

    @GetMapping("/api/things/{id}")
    @Discloses(
        action = "read-thing",
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    String thing(@PathVariable String id, @RequestParam String of, Disclosure disclosure) {
      disclosure.of(id, List.of(of));
      return "a thing of " + of;
    }

    @GetMapping("/api/forgetful")
    @Discloses(
        action = "read-person",
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    String forgetful(Disclosure disclosure) {
      return "the secret of everybody";
    }

    @GetMapping("/api/crash")
    @Discloses(
        action = "read-person",
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    String crash(@RequestParam String id, Disclosure disclosure) {
      disclosure.of(id);
      throw new IllegalStateException("between record and answer");
    }

    /** Does something, and answers with what is kept of a person. */
    @PostMapping("/api/people/{id}/greeting")
    @AllowedRoles({Role.MEMBER, Role.BRANCH_OFFICER, Role.DATA_PROTECTION_OFFICER})
    @Discloses(
        action = "greet-person",
        exceptOwnData = true,
        to = {
          @Discloses.To(
              roles = Role.BRANCH_OFFICER,
              purposes = {Purpose.MEMBERSHIP_ADMINISTRATION, Purpose.CAMPAIGN}),
          @Discloses.To(
              roles = Role.DATA_PROTECTION_OFFICER,
              purposes = {Purpose.DATA_SUBJECT_REQUEST, Purpose.AUDIT},
              said = true)
        })
    String greet(@PathVariable String id, Disclosure disclosure) {
      disclosure.of("greeting-" + id, List.of(id));
      GREETINGS.add(id);
      return "the secret of " + id;
    }

    /** Enters somebody, or refuses because they are there: by their first letter. */
    @PostMapping("/api/entries/{id}")
    @Discloses(
        action = "enter-person",
        sometimes = true,
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    String enter(@PathVariable String id, Disclosure disclosure) {
      Outcome<String> came =
          disclosure.entering(
              Map.of("unit", "u1"),
              () ->
                  id.startsWith("known-")
                      ? Outcome.refused(Refusal.conflict(GeneralRefusal.REQUIRED))
                      : Outcome.accepted("entered"),
              _ -> List.of(id));
      return switch (came) {
        case Outcome.Accepted<String>(String entered) -> entered;
        case Outcome.Refused<String> _ -> {
          disclosure.of(id);
          throw Problems.conflict("known", "They are known.");
        }
      };
    }

    /** Changes somebody, unless their id says why not. */
    @PostMapping("/api/people/{id}/change")
    @Discloses(
        action = "change-person",
        exceptOwnData = true,
        scope = "people",
        to =
            @Discloses.To(
                roles = Role.BRANCH_OFFICER,
                purposes = Purpose.MEMBERSHIP_ADMINISTRATION))
    String change(@PathVariable String id, Disclosure disclosure) {
      Outcome<String> came =
          disclosure.change(
              "thing-" + id,
              List.of(id),
              () ->
                  switch (id.split("-", 2)[0]) {
                    case "taken" -> Outcome.refused(Refusal.conflict(GeneralRefusal.REQUIRED));
                    case "stale" -> Outcome.refused(Refusal.stale());
                    case "wrong" -> throw Problems.invalid("/x", "wrong", "It is wrong.");
                    case "barred" -> Outcome.refused(Refusal.forbidden());
                    case "gone" -> Outcome.refused(Refusal.notFound());
                    case "broken" -> throw new IllegalStateException("in the middle of it");
                    default -> Outcome.accepted("changed");
                  });
      return switch (came) {
        case Outcome.Accepted<String>(String changed) -> changed;
        case Outcome.Refused<String>(Refusal refusal) ->
            throw switch (refusal.kind()) {
              case CONFLICT -> Problems.conflict("taken", "It is taken.");
              case STALE -> Problems.preconditionFailed();
              case NOT_FOUND -> Problems.notFound();
              default -> Problems.forbidden();
            };
      };
    }

    @GetMapping("/api/weather")
    @DisclosesNothing("weather")
    String weather() {
      return "fine";
    }
  }
}
