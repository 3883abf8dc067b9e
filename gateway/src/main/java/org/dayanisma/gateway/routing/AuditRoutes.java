package org.dayanisma.gateway.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.edge.OwnRoute;
import org.dayanisma.gateway.edge.Problem;
import org.dayanisma.gateway.edge.WholeBody;
import org.dayanisma.gateway.routing.EveryService.Answer;
import org.dayanisma.gateway.routing.EveryService.Answers;
import org.dayanisma.httpapi.EmptyBody;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each service keeps an audit log of its own; here they are read as one. The services decide who
 * may read them, as everywhere. A service that does not answer is named in {@code missing}, and its
 * records turn up when the same page is asked for again.
 */
@Configuration(proxyBeanMethods = false)
class AuditRoutes {

  private static final String RECORDS = "/api/audit-records";

  private static final Pattern MEMBER_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Duration openFor;

  AuditRoutes(GatewayProperties properties) {
    this.openFor = properties.breaker().openFor();
  }

  /** One page of all logs. */
  record RecordsResponse(List<JsonNode> items, @Nullable String next, List<String> missing) {}

  /** Locks of all services. */
  record LocksResponse(List<JsonNode> items, List<String> missing) {}

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> auditTrail(
      CloseableHttpClient client, GatewayProperties properties, BackendGuards guards) {
    EveryService services = new EveryService(client, properties, guards);
    return OwnRoute.asked(HttpMethod.GET, RECORDS, "subjectId", "actorId", "limit", "after")
        .to(request -> records(services, request))
        .and(
            OwnRoute.asked(HttpMethod.GET, "/api/reading-locks")
                .to(request -> locks(services, request)))
        .and(
            OwnRoute.asked(HttpMethod.POST, "/api/reading-locks/{userId}/release")
                .to(request -> {
                  EmptyBody.require(request.servletRequest());
                  return locks(services, request);
                }));
  }

  private ServerResponse records(EveryService services, ServerRequest request) {
    request.param("subjectId").ifPresent(AuditRoutes::requireMemberId);
    PageRequest page =
        PageRequest.of(
            request.servletRequest().getRequestURI(),
            limit(request),
            request.param("after").orElse(null));
    AuditPosition position = AuditPosition.of(page);
    AuditQuery query = AuditQuery.of(request.servletRequest());
    Answers answers =
        services.ask(
            request.servletRequest(),
            backend -> query.forService(page.limit(), position, backend),
            Answer::isRefusal);
    return refusal(answers).orElseGet(() -> merged(answers, page, position, query));
  }

  private ServerResponse merged(
      Answers answers, PageRequest page, AuditPosition from, AuditQuery query) {
    Map<Backend, JsonNode> pages = new EnumMap<>(Backend.class);
    answers.given().forEach((backend, answer) -> pages.put(backend, json.readTree(answer.body())));
    Map<Backend, Integer> taken = new EnumMap<>(Backend.class);
    List<JsonNode> items = new ArrayList<>();
    AuditPosition position = from;
    while (items.size() < page.limit()) {
      Optional<Backend> newest = newestHead(pages, taken);
      if (newest.isEmpty()) {
        break;
      }
      JsonNode head = head(pages, taken, newest.get());
      items.add(head);
      taken.merge(newest.get(), 1, Integer::sum);
      position = position.with(newest.get(), head.path("index").asLong());
    }
    boolean more =
        newestHead(pages, taken).isPresent()
            || pages.values().stream().anyMatch(p -> !p.path("next").isNull());
    return answer(
        new RecordsResponse(
            items,
            more ? query.link(page.limit(), position) : null,
            answers.missing().stream().map(Backend::code).toList()));
  }

  /** The log whose next record is the latest; within a log the order stays as it is. */
  private static Optional<Backend> newestHead(
      Map<Backend, JsonNode> pages, Map<Backend, Integer> taken) {
    Backend newest = null;
    Instant latest = Instant.MIN;
    for (Backend backend : pages.keySet()) {
      JsonNode head = head(pages, taken, backend);
      if (!head.isMissingNode()) {
        Instant at = Instant.parse(head.path("at").asString());
        if (newest == null || at.isAfter(latest)) {
          newest = backend;
          latest = at;
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  private static JsonNode head(
      Map<Backend, JsonNode> pages, Map<Backend, Integer> taken, Backend backend) {
    JsonNode page = pages.get(backend);
    return page == null
        ? tools.jackson.databind.node.MissingNode.getInstance()
        : page.path("items").path(taken.getOrDefault(backend, 0));
  }

  private ServerResponse locks(EveryService services, ServerRequest request) {
    AuditQuery query = AuditQuery.of(request.servletRequest());
    boolean released = request.method().name().equals("POST");
    Answers answers =
        services.ask(
            request.servletRequest(),
            backend -> query.asItCame(),
            released ? AuditRoutes::isOfTheCaller : Answer::isRefusal);
    Answers relevant = released ? withoutNotFound(answers) : answers;
    if (released && relevant.given().isEmpty() && answers.missing().isEmpty()) {
      return Problem.NOT_FOUND.answer();
    }
    return refusal(relevant)
        .orElseGet(() -> {
          List<JsonNode> items = new ArrayList<>();
          relevant
              .given()
              .values()
              .forEach(answer -> {
                JsonNode body = json.readTree(answer.body());
                if (released) {
                  items.add(body);
                } else {
                  body.path("items").forEach(items::add);
                }
              });
          return answer(
              new LocksResponse(items, answers.missing().stream().map(Backend::code).toList()));
        });
  }

  /**
   * Whether the refusal is the same in every service; any other refusal of one service does not
   * keep the others from releasing.
   */
  private static boolean isOfTheCaller(Answer answer) {
    return answer.status() == UNAUTHENTICATED || answer.status() == FORBIDDEN;
  }

  /** A reader who is locked in one service need not be locked in all. */
  private static Answers withoutNotFound(Answers answers) {
    Map<Backend, Answer> found = new EnumMap<>(Backend.class);
    answers
        .given()
        .forEach((backend, answer) -> {
          if (answer.status() != NOT_FOUND) {
            found.put(backend, answer);
          }
        });
    return new Answers(found, answers.missing());
  }

  /** If a service refuses, its refusal is the answer; if none answers, there is nothing to show. */
  private Optional<ServerResponse> refusal(Answers answers) {
    if (answers.given().isEmpty()) {
      return Optional.of(Problem.serviceUnavailable(openFor));
    }
    return answers.given().values().stream()
        .filter(Answer::isRefusal)
        .findFirst()
        .map(refused ->
            WholeBody.of(
                advised(ServerResponse.status(refused.status()), refused),
                MediaType.APPLICATION_PROBLEM_JSON,
                refused.body()));
  }

  private static ServerResponse.BodyBuilder advised(
      ServerResponse.BodyBuilder response, Answer refused) {
    refused.advice().forEach((name, value) -> response.header(name, value));
    return response;
  }

  private ServerResponse answer(Object body) {
    return WholeBody.of(
        ServerResponse.ok(), MediaType.APPLICATION_JSON, json.writeValueAsBytes(body));
  }

  /** What else is typed there, a name or a national id, goes no further. */
  private static void requireMemberId(String subject) {
    if (!MEMBER_ID.matcher(subject).matches()) {
      throw Problems.badRequest(
          "/subjectId", "invalid-parameter", "This parameter cannot have this value.");
    }
  }

  private static @Nullable Integer limit(ServerRequest request) {
    try {
      return request.param("limit").map(Integer::valueOf).orElse(null);
    } catch (NumberFormatException notANumber) {
      throw Problems.badRequest("/limit", "invalid-limit", "limit is a number from 1 to 200.");
    }
  }
}
