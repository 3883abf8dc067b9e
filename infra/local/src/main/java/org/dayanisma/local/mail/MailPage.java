package org.dayanisma.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.dayanisma.accesscontrol.ThisMachine;

/**
 * What came in, for whoever sits at this machine: {@code /} to read, {@code /messages} for
 * programs. Addresses and words of members are in it, so no page of another site gets it, neither
 * by a name that points to this machine nor in a frame, and no browser keeps it.
 */
final class MailPage implements HttpHandler {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int NO_BODY = -1;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  private final MailFolder folder;

  MailPage(MailFolder folder) {
    this.folder = folder;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HEADERS.forEach(exchange.getResponseHeaders()::set);
      if (!ThisMachine.isMeantBy(exchange.getRequestHeaders())) {
        answer(exchange, FORBIDDEN, "text/plain", "Ask http://localhost from this machine.\n");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        answer(exchange, METHOD_NOT_ALLOWED, "text/plain", "This can only be read.\n");
      } else {
        show(exchange);
      }
    }
  }

  private void show(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/" -> answer(exchange, OK, "text/plain", MailList.text(folder.list()));
      case "/messages" -> answer(exchange, OK, "application/json", MailList.json(folder.list()));
      case null, default -> answer(exchange, NOT_FOUND, "text/plain", "There is nothing here.\n");
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
