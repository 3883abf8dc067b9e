package org.dayanisma.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.dayanisma.gateway.GatewayProperties;

/** Asks all services the same thing at the same time; a service that does not answer is missing. */
final class EveryService {

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int FIRST_ERROR = 400;

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

  /** What one service answered. */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Answer(int status, byte[] body) {

    boolean isRefusal() {
      return status >= FIRST_ERROR;
    }
  }

  /** Answers in the order of {@link Backend}; those with an error of the server are missing. */
  record Answers(Map<Backend, Answer> given, List<Backend> missing) {}

  /**
   * Asks with the headers of the incoming request, without its body.
   *
   * @param pathFor path and query for each service
   */
  Answers ask(HttpServletRequest incoming, Function<Backend, String> pathFor) {
    Map<Backend, OutgoingRequest> requests = new EnumMap<>(Backend.class);
    for (Backend backend : Backend.values()) {
      requests.put(backend, StreamedExchange.headed(incoming, pathFor.apply(backend)));
    }
    Map<Backend, Future<Answer>> asked = new EnumMap<>(Backend.class);
    Map<Backend, Answer> given = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      requests.forEach((backend, request) ->
          asked.put(
              backend,
              threads.submit(() -> guards.watched(backend, () -> send(backend, request)))));
      asked.forEach((backend, answer) -> take(backend, answer, given));
    }
    return new Answers(
        given, asked.keySet().stream().filter(backend -> !given.containsKey(backend)).toList());
  }

  private static void take(Backend backend, Future<Answer> asked, Map<Backend, Answer> given) {
    try {
      Answer answer = asked.get();
      if (answer.status() < FIRST_SERVER_ERROR) {
        given.put(backend, answer);
      }
    } catch (ExecutionException missing) {
      if (!(missing.getCause() instanceof BackendFailure)) {
        throw new IllegalStateException(missing.getCause());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
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
          response -> new Answer(response.getCode(), bytes(response.getEntity())));
    } catch (IOException failed) {
      throw new BackendFailure(StreamedExchange.kindOf(failed), failed);
    }
  }

  private static byte[] bytes(HttpEntity entity) throws IOException {
    byte[] read = entity == null ? null : EntityUtils.toByteArray(entity, MOST_BYTES);
    return read == null ? new byte[0] : read;
  }
}
