package org.dayanisma.gateway.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dayanisma.gateway.edge.Problem;
import org.dayanisma.gateway.routing.EveryService.Answer;
import org.dayanisma.gateway.routing.EveryService.Outcome;
import org.dayanisma.gateway.routing.EveryService.Question;
import org.dayanisma.gateway.routing.EveryService.Silence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What concerns one person, put together from the answers of the services.
 *
 * <p>A part that could not be fetched is in {@code missing}, with the reason; a part that its
 * reader may not have, or that does not exist, is simply absent.
 *
 * @param me who the caller is, as {@code GET /api/me} says
 * @param cases open cases the caller is responsible for, newest first
 * @param deadlines deadlines of these cases with a safe day within the next thirty days, soonest
 *     first
 * @param ownCases the caller's own cases, newest first, as {@code GET /api/me/cases} says
 * @param campaigns running campaigns the caller may know of, newest first
 * @param unread number of unread notices among the newest hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overview(
    @Nullable JsonNode me,
    @Nullable JsonNode cases,
    @Nullable JsonNode deadlines,
    @Nullable JsonNode ownCases,
    @Nullable JsonNode campaigns,
    @Nullable JsonNode unread,
    List<MissingPart> missing) {

  static final String ME = "me";
  static final String CASES = "cases";
  static final String DEADLINES = "deadlines";
  static final String OWN_CASES = "ownCases";
  static final String CAMPAIGNS = "campaigns";
  static final String UNREAD = "unread";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CODE = Pattern.compile("[a-z-]{1,64}");
  private static final String ITEMS = "items";
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /**
   * A part that could not be fetched.
   *
   * @param reason code of the problem, for example {@code service-unavailable}
   */
  record MissingPart(String part, String reason) {}

  static Overview of(Map<Question, Outcome> outcomes) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    List<MissingPart> missing = new ArrayList<>();
    outcomes.forEach((question, outcome) -> {
      String name = question.name();
      switch (outcome) {
        case Silence silence -> missing.add(new MissingPart(name, reason(silence)));
        case Answer answer when answer.isRefusal() ->
            refusal(answer).ifPresent(reason -> missing.add(new MissingPart(name, reason)));
        case Answer answer ->
            read(answer)
                .ifPresentOrElse(
                    body -> parts.put(name, shown(name, body)),
                    () -> missing.add(new MissingPart(name, Problem.SERVICE_UNAVAILABLE.code())));
      }
    });
    return new Overview(
        parts.get(ME),
        parts.get(CASES),
        parts.get(DEADLINES),
        parts.get(OWN_CASES),
        parts.get(CAMPAIGNS),
        parts.get(UNREAD),
        missing);
  }

  /** Whether nothing at all could be fetched. */
  boolean isEmpty() {
    return Stream.of(me, cases, deadlines, ownCases, campaigns, unread).allMatch(Objects::isNull);
  }

  private static String reason(Silence silence) {
    return switch (silence.kind()) {
      case UNREACHABLE -> Problem.SERVICE_UNAVAILABLE.code();
      case OVERLOADED -> Problem.SERVICE_OVERLOADED.code();
      case TOO_SLOW -> Problem.SERVICE_TOO_SLOW.code();
    };
  }

  /** Why the service refuses, in its own code; empty if the caller may not have it. */
  private static Optional<String> refusal(Answer answer) {
    String code = read(answer).map(body -> body.path("code").asString("")).orElse("");
    boolean plainlyForbidden =
        answer.status() == NOT_FOUND
            || (answer.status() == FORBIDDEN && (code.isEmpty() || code.equals("forbidden")));
    return plainlyForbidden
        ? Optional.empty()
        : Optional.of(CODE.matcher(code).matches() ? code : Problem.SERVICE_UNAVAILABLE.code());
  }

  /** Empty if it is not JSON, or is nested more deeply than anything of ours. */
  private static Optional<JsonNode> read(Answer answer) {
    try {
      JsonNode body = JSON.readTree(answer.body());
      return body.isMissingNode() ? Optional.empty() : Optional.of(body);
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static JsonNode shown(String part, JsonNode body) {
    return switch (part) {
      case DEADLINES -> soonestFirst(body.path(ITEMS));
      case UNREAD -> body.path(UNREAD);
      default -> body;
    };
  }

  private static JsonNode soonestFirst(JsonNode cases) {
    var deadlines = JSON.createArrayNode();
    cases
        .valueStream()
        .filter(line -> line.path("nextSafeOn").isString())
        .sorted(Comparator.comparing(line -> line.path("nextSafeOn").asString()))
        .forEach(line ->
            deadlines
                .addObject()
                .put("caseId", line.path("id").asString(""))
                .put("safeOn", line.path("nextSafeOn").asString()));
    return deadlines;
  }
}
