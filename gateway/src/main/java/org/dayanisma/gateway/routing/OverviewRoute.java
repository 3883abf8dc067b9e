package org.dayanisma.gateway.routing;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.edge.OwnRoute;
import org.dayanisma.gateway.edge.Problem;
import org.dayanisma.gateway.edge.WholeBody;
import org.dayanisma.gateway.routing.EveryService.Answer;
import org.dayanisma.gateway.routing.EveryService.Outcome;
import org.dayanisma.gateway.routing.EveryService.Question;
import org.dayanisma.httpapi.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/me/overview}: what a person sees first. All parts are asked at the same time with
 * the caller's own token and purpose, so each service decides and records as if it alone were
 * asked.
 */
@Configuration(proxyBeanMethods = false)
class OverviewRoute {

  private static final Role[] LEGAL = {Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR};
  private static final int DAYS_AHEAD = 30;
  private static final int UNAUTHENTICATED = 401;

  private final JsonMapper json = JsonMapper.builder().build();
  private final InstantSource clock;
  private final Duration openFor;

  OverviewRoute(InstantSource clock, GatewayProperties properties) {
    this.clock = clock;
    this.openFor = properties.breaker().openFor();
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> overview(
      CloseableHttpClient client, GatewayProperties properties, BackendGuards guards) {
    EveryService services = new EveryService(client, properties, guards);
    return OwnRoute.get("/api/me/overview", MediaType.APPLICATION_JSON)
        .to(request ->
            answer(
                services.ask(request.servletRequest(), questions(), properties.overviewTimeout())));
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(Overview.ME, Backend.MEMBERSHIP, "/api/me"));
    CurrentActor.find()
        .filter(actor -> actor.hasAny(LEGAL))
        .map(Actor::memberId)
        .ifPresent(member -> {
          String open = "/api/cases?responsibleId=" + member + "&status=OPEN&limit=";
          LocalDate until = LegalTime.dayOf(clock.instant()).plusDays(DAYS_AHEAD + 1L);
          questions.add(new Question(Overview.CASES, Backend.CASEWORK, open + 20));
          questions.add(
              new Question(
                  Overview.DEADLINES, Backend.CASEWORK, open + 100 + "&dueBefore=" + until));
        });
    CurrentActor.find()
        .map(Actor::memberId)
        .ifPresent(_ ->
            questions.add(
                new Question(Overview.OWN_CASES, Backend.CASEWORK, "/api/me/cases?limit=20")));
    questions.add(
        new Question(
            Overview.CAMPAIGNS, Backend.CAMPAIGN, "/api/campaigns?status=RUNNING&limit=20"));
    questions.add(new Question(Overview.UNREAD, Backend.NOTIFICATION, "/api/me/inbox/unread"));
    return questions;
  }

  private ServerResponse answer(Map<Question, Outcome> outcomes) {
    boolean refusedToken =
        outcomes.values().stream()
            .anyMatch(
                outcome -> outcome instanceof Answer answer && answer.status() == UNAUTHENTICATED);
    if (refusedToken) {
      throw Problems.unauthenticated();
    }
    Overview overview = Overview.of(outcomes);
    if (overview.isEmpty() && !overview.missing().isEmpty()) {
      return Problem.serviceUnavailable(openFor);
    }
    return WholeBody.of(
        ServerResponse.ok(), MediaType.APPLICATION_JSON, json.writeValueAsBytes(overview));
  }
}
