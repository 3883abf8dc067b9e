package org.dayanisma.casework.cases.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.remedies.web.CalculateDeadlineRequest;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.ProblemException;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** How each route is called on a {@link MatrixWorld}, by the route's own controller method. */
record MatrixRoute(String name, Call call) {

  private static final CommandId COMMAND =
      new CommandId(UUID.fromString("0197f3a0-0000-7000-8000-0000000000e1"), true);

  private static final LanguageChain ANY = LanguageChain.empty();

  /** Records nothing, and carries out what is to be recorded. */
  private static final Disclosure RECORD = Mockito.mock(Disclosure.class, MatrixRoute::carriedOut);

  private static @Nullable Object carriedOut(InvocationOnMock call) {
    return switch (call.getMethod().getName()) {
      case "change" -> call.<Supplier<?>>getArgument(3).get();
      case "isDone" -> false;
      default -> null;
    };
  }

  private static final ReasonRequest REASON = new ReasonRequest("why");

  /** A call of a controller method. */
  interface Call {
    Object on(MatrixWorld world, Actor actor);
  }

  /** The status the method answers with, without the policy of roles. */
  int status(MatrixWorld world, Actor actor) {
    try {
      return call.on(world, actor) instanceof ResponseEntity<?> answer
          ? answer.getStatusCode().value()
          : 200;
    } catch (ProblemException problem) {
      return problem.status();
    }
  }

  static final Map<String, Call> CALLS =
      Map.ofEntries(
          Map.entry("GET /api/cases", MatrixRoute::list),
          Map.entry(
              "POST /api/cases",
              (world, actor) ->
                  world.casesOf().open(intake(MatrixWorld.MEMBER), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/cases others",
              (world, actor) ->
                  world
                      .casesOf()
                      .open(intake(MatrixWorld.MEMBER_OF_OTHERS), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/cases nobody",
              (world, actor) ->
                  world.casesOf().open(intake(MatrixWorld.NOBODY), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "GET /api/cases/{id}",
              (world, actor) -> world.casesOf().read(world.caseId, actor, RECORD, ANY)),
          Map.entry(
              "GET /api/cases/{id}/deadlines",
              (world, actor) -> world.casesOf().deadlines(world.caseId, actor, RECORD, ANY)),
          Map.entry(
              "POST /api/cases/{id}/closure",
              (world, actor) ->
                  world.casesOf().close(world.caseId, closure(), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/cases/{id}/measure/correction",
              (world, actor) ->
                  world.measure().correct(world.caseId, rightDays(), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/deadlines/{id}/completion",
              (world, actor) ->
                  world
                      .deadlines()
                      .complete(world.deadlineId, lodged(), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/deadlines/{id}/reopening",
              (world, actor) -> {
                world.lodge();
                return world
                    .deadlines()
                    .reopen(world.deadlineId, REASON, Asked.by(actor, RECORD), ANY);
              }),
          Map.entry(
              "POST /api/cases/{id}/assignments",
              (world, actor) ->
                  world
                      .team()
                      .ask(
                          world.caseId,
                          new AssignCaseRequest(null, MatrixWorld.NEWCOMER, TeamRole.CO_COUNSEL),
                          COMMAND,
                          Asked.by(actor, RECORD),
                          ANY)),
          Map.entry(
              "POST /api/cases/{id}/assignments responsible",
              (world, actor) ->
                  world
                      .team()
                      .ask(
                          world.caseId,
                          new AssignCaseRequest(MatrixWorld.NEWCOMER, null, null),
                          COMMAND,
                          Asked.by(actor, RECORD),
                          ANY)),
          Map.entry(
              "GET /api/cases/{id}/assignments",
              (world, actor) -> world.team().asked(world.caseId, actor, RECORD)),
          Map.entry(
              "POST /api/cases/{id}/assignments/{assignmentId}/acceptance",
              (world, actor) ->
                  world
                      .team()
                      .accept(world.caseId, world.invitation, Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/cases/{id}/assignments/{assignmentId}/declination",
              (world, actor) ->
                  world.team().decline(world.caseId, world.invitation, Asked.by(actor, RECORD))),
          Map.entry(
              "POST /api/cases/{id}/team/{memberId}/removal",
              (world, actor) ->
                  world
                      .team()
                      .remove(
                          world.caseId,
                          MatrixWorld.OTHER_ON_TEAM,
                          REASON,
                          Asked.by(actor, RECORD))),
          Map.entry(
              "POST /api/cases/{id}/sealing",
              (world, actor) ->
                  world.team().seal(world.caseId, REASON, Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/cases/{id}/unsealing",
              (world, actor) ->
                  world.team().unseal(world.caseId, REASON, Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "POST /api/cases own",
              (world, actor) ->
                  world.casesOf().open(intake(MatrixWorld.ACTOR), Asked.by(actor, RECORD), ANY)),
          Map.entry(
              "GET /api/cases/{id}/keeping",
              (world, actor) -> world.keeping().read(world.caseId, actor, RECORD)),
          Map.entry(
              "POST /api/cases/{id}/keeping/assignments",
              (world, actor) ->
                  world
                      .keeping()
                      .ask(
                          world.caseId,
                          new AskForResponsibleRequest(MatrixWorld.NEWCOMER),
                          COMMAND,
                          Asked.by(actor, RECORD))),
          Map.entry(
              "POST /api/cases/{id}/break-glass",
              (world, actor) ->
                  world.glass().request(world.caseId, REASON, COMMAND, Asked.by(actor, RECORD))),
          Map.entry(
              "GET /api/break-glass-requests",
              (world, actor) -> world.glass().waiting(actor, RECORD)),
          Map.entry(
              "POST /api/break-glass-requests/{id}/approval",
              (world, actor) ->
                  world.glass().approve(world.strangersRequest(), Asked.by(actor, RECORD))),
          Map.entry(
              "POST /api/break-glass-requests/{id}/refusal",
              (world, actor) ->
                  world.glass().refuse(world.strangersRequest(), Asked.by(actor, RECORD))),
          Map.entry("GET /api/me/cases", MatrixRoute::own),
          Map.entry("GET /api/deadline-rules", (world, actor) -> world.rules().rules(ANY)),
          Map.entry(
              "POST /api/deadline-calculations",
              (world, actor) ->
                  world
                      .calculations()
                      .calculate(
                          new CalculateDeadlineRequest(
                              "ADM_ANNUL", Map.of("notice", MatrixWorld.EFFECTIVE)),
                          ANY)));

  /** 200 with the case in the list, 204 with an empty one: what is not there is the answer. */
  private static Object list(MatrixWorld world, Actor actor) {
    boolean found =
        !world
            .lists()
            .list(
                actor, RECORD, PageRequest.of("/api/cases", 10, null), null, null, null, null, null)
            .items()
            .isEmpty();
    return found ? ResponseEntity.ok().build() : ResponseEntity.noContent().build();
  }

  /** The same for the list of one's own cases. */
  private static Object own(MatrixWorld world, Actor actor) {
    boolean found =
        !world.own().list(actor, PageRequest.of("/api/me/cases", 10, null), ANY).items().isEmpty();
    return found ? ResponseEntity.ok().build() : ResponseEntity.noContent().build();
  }

  private static OpenCaseRequest intake(UUID member) {
    String body =
        """
        {"memberId":"%s","kind":"DISMISSAL","effectiveOn":"%s","notifiedOn":"%s"}\
        """
            .formatted(member, MatrixWorld.EFFECTIVE, MatrixWorld.EFFECTIVE);
    return JsonMapper.shared().readValue(body, OpenCaseRequest.class);
  }

  private static CompleteDeadlineRequest lodged() {
    return new CompleteDeadlineRequest(MatrixWorld.EFFECTIVE, null);
  }

  private static CorrectDaysRequest rightDays() {
    return new CorrectDaysRequest(null, MatrixWorld.EFFECTIVE.minusDays(1), null, "why");
  }

  private static CloseCaseRequest closure() {
    return new CloseCaseRequest(Closure.Outcome.SETTLED, MatrixWorld.EFFECTIVE, null);
  }
}
