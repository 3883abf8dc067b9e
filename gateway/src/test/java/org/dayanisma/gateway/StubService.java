package org.dayanisma.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A service behind the gateway, over real sockets, that does what the test says and remembers what
 * it was sent.
 */
final class StubService implements AutoCloseable {

  record Received(String method, String uri, Headers headers, String body) {}

  final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile HttpHandler behaviour = StubService::answerOk;

  StubService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void behave(HttpHandler next) {
    behaviour = next;
  }

  void reset() {
    received.clear();
    behaviour = StubService::answerOk;
  }

  @Nullable Received last() {
    return received.peek();
  }

  private void handle(HttpExchange exchange) throws IOException {
    behaviour.handle(exchange);
  }

  /** Reads the body, remembers the request, answers 200. */
  static void answerOk(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "{\"ok\":true}");
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Remembers the request, then answers as told. */
  HttpHandler remembering(HttpHandler next) {
    return exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Headers headers = new Headers();
      headers.putAll(exchange.getRequestHeaders());
      received.add(
          new Received(
              exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
      next.handle(exchange);
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
