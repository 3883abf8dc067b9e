package org.dayanisma.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.ThisMachine;

/**
 * Shows what came in to whoever sits at this machine: {@code /} to read, {@code /messages} for
 * programs; the newest {@value #SHOWN} messages, or as many {@code ?before=} a message. {@code
 * Link} leads to older ones, and {@code X-Total-Count} says how many there are. Addresses and words
 * of members are in it, so a page of another site cannot get it, neither through a name that points
 * to this machine nor in a frame, and no browser keeps it.
 */
final class MailPage implements HttpHandler {

  /** The most messages in one answer. */
  static final int SHOWN = 200;

  private static final String BEFORE = "before=";

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int NO_BODY = -1;
  private static final int AS_LONG_AS_IT_GETS = 0;

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

  /** A server for this page, not started yet; a client that does not read holds up nobody else. */
  static HttpServer on(int port, MailFolder folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", new MailPage(folder));
    server.setExecutor(task -> Thread.ofVirtual().name("mail-page").start(task));
    return server;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HEADERS.forEach(exchange.getResponseHeaders()::set);
      if (!ThisMachine.isMeantBy(exchange.getRequestHeaders()) || !isOfThatHost(exchange)) {
        answer(exchange, FORBIDDEN, "text/plain", "Ask http://localhost from this machine.\n");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        answer(exchange, METHOD_NOT_ALLOWED, "text/plain", "This can only be read.\n");
      } else {
        show(exchange);
      }
    }
  }

  /**
   * Whether the target is a path alone or names the server that {@code Host} names: where both say
   * one, the target is what counts (RFC 9112, 3.2.2), and it would get past what was checked.
   */
  private static boolean isOfThatHost(HttpExchange exchange) {
    URI target = exchange.getRequestURI();
    String named = target.getRawAuthority();
    return named == null
        ? target.getScheme() == null
        : "http".equalsIgnoreCase(target.getScheme())
            && named.equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Host"));
  }

  private void show(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = exchange.getRequestURI().getRawQuery();
    if (path == null || !Set.of("/", "/messages").contains(path)) {
      answer(exchange, NOT_FOUND, "text/plain", "There is nothing here.\n");
    } else if (query == null) {
      show(exchange, path, folder.newest(SHOWN, null));
    } else if (query.startsWith(BEFORE) && folder.has(query.substring(BEFORE.length()))) {
      show(exchange, path, folder.newest(SHOWN, query.substring(BEFORE.length())));
    } else {
      answer(exchange, BAD_REQUEST, "text/plain", "before: no message has this name.\n");
    }
  }

  /** Writes message by message, so that only one at a time is in memory. */
  private void show(HttpExchange exchange, String path, MailNames mails) throws IOException {
    boolean forPeople = path.equals("/");
    String older = mails.older() ? path + "?" + BEFORE + mails.names().getFirst() : "";
    exchange.getResponseHeaders().set("X-Total-Count", Integer.toString(mails.all()));
    if (mails.older()) {
      exchange.getResponseHeaders().set("Link", "<" + older + ">; rel=\"next\"");
    }
    type(exchange, forPeople ? "text/plain" : "application/json");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(OK, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(OK, AS_LONG_AS_IT_GETS);
    OutputStream out = exchange.getResponseBody();
    Stream<StoredMail> messages = folder.open(mails.names());
    if (forPeople) {
      out.write(heading(mails, older).getBytes(StandardCharsets.UTF_8));
      MailList.text(messages, out);
    } else {
      MailList.json(messages, out);
    }
  }

  private static String heading(MailNames mails, String older) {
    return "%d of %d messages, newest last.%s%n%n"
        .formatted(
            mails.names().size(), mails.all(), older.isEmpty() ? "" : " Older ones: " + older);
  }

  private static void type(HttpExchange exchange, String type) {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    type(exchange, type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
