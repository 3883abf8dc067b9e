package org.dayanisma.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Enumeration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.Timeout;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.overload.EventStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on and hands its answer back while both still flow: no body is held in memory,
 * except a small one with a key, so that it can be sent again ({@link Repetition}). Path and query
 * are passed on exactly as the client wrote them, headers according to {@link ForwardedHeaders}.
 */
final class StreamedExchange implements ProxyExchange {

  private static final String CORRELATION_ID = "correlationId";

  private final HttpClient client;
  private final RequestConfig ordinary;
  private final RequestConfig streams;
  private final Duration openFor;

  StreamedExchange(HttpClient client, GatewayProperties properties) {
    this.client = client;
    this.ordinary = requestConfig(properties, Timeout.of(properties.responseTimeout()));
    this.streams = requestConfig(properties, Timeout.of(properties.streamTimeout()));
    this.openFor = properties.breaker().openFor();
  }

  private static RequestConfig requestConfig(GatewayProperties properties, Timeout response) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(properties.leaseTimeout()))
        .setResponseTimeout(response)
        .setRedirectsEnabled(false)
        .setExpectContinueEnabled(false)
        .build();
  }

  @Override
  public ServerResponse exchange(Request request) {
    HttpServletRequest incoming = request.getServerRequest().servletRequest();
    URI target = request.getUri();
    if (target == null) {
      throw new IllegalStateException("No service was chosen for the request");
    }
    ServiceCall call = ServiceCall.of(incoming);
    RequestConfig patience = EventStreams.isWantedBy(incoming) ? streams : ordinary;
    HttpHost host = new HttpHost(target.getScheme(), target.getHost(), target.getPort());
    byte[] kept = keptBody(incoming, call);
    boolean repeatable = kept != null || (Repetition.isRead(incoming) && !hasBody(incoming));
    while (true) {
      OutgoingRequest outgoing = outgoing(incoming, kept);
      call.sending(outgoing);
      try {
        return new StreamedAnswer(open(host, outgoing, patience), call, openFor);
      } catch (IOException failed) {
        if (!repeatable || !Repetition.helpsAgainst(failed) || !call.mayRepeat()) {
          throw new BackendFailure(kindOf(failed), failed);
        }
        repeatable = false;
      }
    }
  }

  private ClassicHttpResponse open(HttpHost host, OutgoingRequest outgoing, RequestConfig patience)
      throws IOException {
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(patience);
    try {
      return client.executeOpen(host, outgoing, context);
    } catch (IOException | IllegalStateException failed) {
      RuntimeException refusal = outgoing.refusal();
      if (refusal != null) {
        throw refusal;
      }
      throw failed;
    }
  }

  /** Which kind of failure of a call this is. */
  static BackendFailure.Kind kindOf(IOException failed) {
    return switch (failed) {
      case ConnectionRequestTimeoutException _ -> BackendFailure.Kind.OVERLOADED;
      case ConnectTimeoutException _ -> BackendFailure.Kind.UNREACHABLE;
      case InterruptedIOException _ -> BackendFailure.Kind.TOO_SLOW;
      default -> BackendFailure.Kind.UNREACHABLE;
    };
  }

  private static OutgoingRequest outgoing(HttpServletRequest incoming, byte @Nullable [] kept) {
    String query = incoming.getQueryString();
    String path = incoming.getRequestURI();
    OutgoingRequest outgoing =
        headed(incoming, incoming.getMethod(), query == null ? path : path + "?" + query);
    if (kept != null) {
      outgoing.setEntity(new ByteArrayEntity(kept, null));
    } else if (hasBody(incoming)) {
      outgoing.setEntity(
          new InputStreamEntity(bodyOf(incoming, outgoing), incoming.getContentLengthLong(), null));
    }
    return outgoing;
  }

  /**
   * A request without a body to this path, with those headers of the incoming one that may cross.
   */
  static OutgoingRequest headed(HttpServletRequest incoming, String method, String pathAndQuery) {
    OutgoingRequest outgoing = new OutgoingRequest(method, pathAndQuery);
    for (Enumeration<String> names = incoming.getHeaderNames(); names.hasMoreElements(); ) {
      String name = names.nextElement();
      if (ForwardedHeaders.passesToService(name)) {
        incoming
            .getHeaders(name)
            .asIterator()
            .forEachRemaining(value -> outgoing.addHeader(name, value));
      }
    }
    String correlationId = MDC.get(CORRELATION_ID);
    if (correlationId != null) {
      outgoing.setHeader("X-Correlation-Id", correlationId);
    }
    return outgoing;
  }

  private static ClientBody bodyOf(HttpServletRequest incoming, OutgoingRequest outgoing) {
    try {
      return new ClientBody(incoming.getInputStream(), incoming.getContentLengthLong(), outgoing);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static byte @Nullable [] keptBody(HttpServletRequest incoming, ServiceCall call) {
    try {
      return Repetition.keptBody(incoming, call);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static boolean hasBody(HttpServletRequest incoming) {
    return incoming.getContentLengthLong() > 0
        || incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }
}
