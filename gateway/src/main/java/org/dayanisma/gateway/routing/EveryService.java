package org.dayanisma.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.dayanisma.gateway.GatewayProperties;
import org.springframework.http.HttpHeaders;

/**
 * Asks several services at the same time, with the headers of the incoming request and without its
 * body. A service that does not answer in time is missing; that is not a failure of the whole.
 */
final class EveryService {

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int FIRST_ERROR = 400;

  /** Headers that make sense for one resource but not for an answer made from several. */
  private static final List<String> OF_ONE_RESOURCE =
      List.of("if-match", "if-none-match", "if-modified-since", "range");

  private static final List<String> ADVICE =
      List.of(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

  private final HttpClient client;
  private final GatewayProperties properties;
  private final BackendGuards guards;
  private final RequestConfig patience;

  EveryService(HttpClient client, GatewayProperties properties, BackendGuards guards) {
    this.client = client;
    this.properties = properties;
    this.guards = guards;
    this.patience =
        RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(properties.leaseTimeout()))
            .setResponseTimeout(Timeout.of(properties.responseTimeout()))
            .setRedirectsEnabled(false)
            .build();
  }

  /** One part of what is asked, under a name of its own. */
  record Question(String name, Backend backend, String path) {}

  /** What came of a question. */
  sealed interface Outcome {}

  /**
   * What one service answered, below 500.
   *
   * @param advice headers that tell a caller who was refused what would help, by name: a sign-in
   *     ({@code WWW-Authenticate}), or time ({@code Retry-After})
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Answer(int status, byte[] body, Map<String, String> advice) implements Outcome {

    Answer {
      advice = Map.copyOf(advice);
    }

    boolean isRefusal() {
      return status >= FIRST_ERROR;
    }
  }

  /** No answer, or one that says that the service could not answer. */
  record Silence(BackendFailure.Kind kind) implements Outcome {}

  /** Answers in the order of {@link Backend}; services with a server error are missing. */
  record Answers(Map<Backend, Answer> given, List<Backend> missing) {}

  /**
   * Asks all services the same question.
   *
   * @param pathFor path and query for each service
   * @param decisive tells whether, after this answer, nobody waits for the calls still under way;
   *     their services are missing
   */
  Answers ask(
      HttpServletRequest incoming, Function<Backend, String> pathFor, Predicate<Answer> decisive) {
    List<Question> questions =
        Arrays.stream(Backend.values())
            .map(backend -> new Question(backend.code(), backend, pathFor.apply(backend)))
            .toList();
    Map<Question, Outcome> outcomes =
        ask(incoming, questions, properties.exchangeTimeout(), decisive);
    Map<Backend, Answer> given = new LinkedHashMap<>();
    outcomes.forEach((question, outcome) -> {
      if (outcome instanceof Answer answer) {
        given.put(question.backend(), answer);
      }
    });
    return new Answers(
        given,
        questions.stream()
            .map(Question::backend)
            .filter(backend -> !given.containsKey(backend))
            .toList());
  }

  /**
   * Asks these questions and waits for all; the outcomes come in the same order.
   *
   * @param limit for each of them, answer included
   */
  Map<Question, Outcome> ask(
      HttpServletRequest incoming, List<Question> questions, Duration limit) {
    return ask(incoming, questions, limit, answer -> false);
  }

  private Map<Question, Outcome> ask(
      HttpServletRequest incoming,
      List<Question> questions,
      Duration limit,
      Predicate<Answer> decisive) {
    Map<Question, OutgoingRequest> requests = new LinkedHashMap<>();
    questions.forEach(question -> requests.put(question, requestFor(question, incoming)));
    Map<Question, CompletableFuture<Outcome>> asked = new LinkedHashMap<>();
    CompletableFuture<Outcome> decided = new CompletableFuture<>();
    requests.forEach((question, request) -> {
      CompletableFuture<Outcome> call =
          CompletableFuture.supplyAsync(
              () -> outcome(question, request, limit), Thread::startVirtualThread);
      asked.put(question, call);
      var _ =
          call.thenAccept(outcome -> {
            if (outcome instanceof Answer answer && decisive.test(answer)) {
              hearOutOthers(request, requests.values());
              decided.complete(answer);
            }
          });
    });
    await(decided, asked.values());
    Map<Question, Outcome> outcomes = new LinkedHashMap<>();
    asked.forEach((question, outcome) -> outcomes.put(question, taken(outcome)));
    return outcomes;
  }

  /** Until one of the answers has decided, or all have come. */
  private static void await(
      CompletableFuture<Outcome> decided, Collection<CompletableFuture<Outcome>> asked) {
    CompletableFuture<?> all =
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
            .exceptionally(_ -> null); // which of them failed, and why, is asked afterwards
    try {
      var _ = CompletableFuture.anyOf(decided, all).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static OutgoingRequest requestFor(Question question, HttpServletRequest incoming) {
    OutgoingRequest request =
        StreamedExchange.headed(incoming, methodOf(incoming), question.path());
    OF_ONE_RESOURCE.forEach(request::removeHeaders);
    request.setHeader(HttpHeaders.ACCEPT, "application/json");
    return request;
  }

  /**
   * Nobody waits any more for the calls still under way. One that was not sent yet is not sent; the
   * others are read to their end, because a service that is hung up on while it writes has to take
   * that for a fault. Only one that takes longer than a part of the overview may is cut.
   */
  private void hearOutOthers(OutgoingRequest decided, Collection<OutgoingRequest> all) {
    List<OutgoingRequest> others = all.stream().filter(request -> request != decided).toList();
    others.forEach(request -> request.drop(new CancellationException("no longer needed")));
    CompletableFuture.delayedExecutor(
            properties.overviewTimeout().toMillis(),
            TimeUnit.MILLISECONDS,
            Thread::startVirtualThread)
        .execute(() -> others.forEach(OutgoingRequest::cancel));
  }

  /** Even a {@code HEAD} request needs the bodies of the parts. */
  private static String methodOf(HttpServletRequest incoming) {
    return incoming.getMethod().equals("HEAD") ? "GET" : incoming.getMethod();
  }

  private static Outcome taken(CompletableFuture<Outcome> asked) {
    try {
      return asked.getNow(new Silence(BackendFailure.Kind.UNREACHABLE));
    } catch (CompletionException ours) {
      throw new IllegalStateException(ours.getCause());
    }
  }

  private Outcome outcome(Question question, OutgoingRequest request, Duration limit) {
    try {
      Answer answer = call(question.backend(), request, limit);
      return answer.status() < FIRST_SERVER_ERROR
          ? answer
          : new Silence(BackendFailure.Kind.UNREACHABLE);
    } catch (BackendFailure failed) {
      return new Silence(failed.kind());
    } catch (CancellationException unneeded) {
      return new Silence(BackendFailure.Kind.UNREACHABLE);
    }
  }

  private Answer call(Backend backend, OutgoingRequest request, Duration limit) {
    ServiceCall call = guards.begin(backend, CallKind.ORDINARY, limit);
    try {
      call.sending(request);
      Answer answer = send(backend, request);
      call.succeeded();
      return answer;
    } catch (BackendFailure failed) {
      call.failed(failed);
      throw failed;
    } finally {
      call.abandoned(); // has no effect, unless neither of the two has happened
    }
  }

  private static Map<String, String> advice(HttpMessage response) {
    Map<String, String> advice = new LinkedHashMap<>();
    for (String name : ADVICE) {
      Header header = response.getFirstHeader(name);
      if (header != null) {
        advice.put(name, header.getValue());
      }
    }
    return advice;
  }

  private Answer send(Backend backend, OutgoingRequest request) {
    URI address = properties.service(backend.code()).url();
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(patience);
    HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    try {
      return client.execute(
          host,
          request,
          context,
          response ->
              new Answer(response.getCode(), bytes(response.getEntity()), advice(response)));
    } catch (IOException | IllegalStateException failed) {
      RuntimeException refusal = request.refusal();
      if (refusal != null) {
        throw refusal;
      }
      if (failed instanceof IOException unanswered) {
        throw new BackendFailure(StreamedExchange.kindOf(unanswered), unanswered);
      }
      throw (IllegalStateException) failed;
    }
  }

  private static byte[] bytes(HttpEntity entity) throws IOException {
    byte[] read = entity == null ? null : EntityUtils.toByteArray(entity, MOST_BYTES);
    return read == null ? new byte[0] : read;
  }
}
