package org.dayanisma.dataprotection;

import com.google.crypto.tink.Aead;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A transit engine in this process that behaves as documented. */
final class TransitServer implements AutoCloseable {

  static final String TOKEN = "s.a-token";

  private final HttpServer http;
  private final Map<String, List<Aead>> versions = new ConcurrentHashMap<>();
  private final Document about =
      new Document("type", "aes256-gcm96")
          .append("derived", false)
          .append("exportable", false)
          .append("allow_plaintext_backup", false);
  private final List<String> namespaces = new ArrayList<>();
  private volatile @Nullable Answer instead;

  private record Answer(int status, String body) {}

  TransitServer(String... keys) throws IOException {
    for (String key : keys) {
      versions.put(key, new ArrayList<>(List.of(newKey())));
    }
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/v1/transit/", this::handle);
    http.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** Answers everything with this from now on. */
  void answersOnly(int status, String body) {
    instead = new Answer(status, body);
  }

  /** What the engine says about its keys. */
  void keysAre(String property, Object value) {
    about.put(property, value);
  }

  /** The namespaces asked for so far. */
  List<String> namespaces() {
    return namespaces;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Answer fixed = instead;
    if (fixed != null) {
      return fixed;
    }
    if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
      return new Answer(403, "{\"errors\":[\"permission denied\"]}");
    }
    String namespace = exchange.getRequestHeaders().getFirst("X-Vault-Namespace");
    if (namespace != null) {
      namespaces.add(namespace);
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath().substring("/v1/transit/".length());
    String[] parts = path.split("/", -1);
    List<Aead> key = versions.get(parts[1]);
    if (key == null) {
      return new Answer(404, "{\"errors\":[]}");
    }
    return switch (exchange.getRequestMethod()
        + " "
        + parts[0]
        + (parts.length > 2 ? "/" + parts[2] : "")) {
      case "GET keys" -> data(new Document(about).append("latest_version", key.size()));
      case "POST keys/rotate" -> {
        key.add(newKey());
        yield new Answer(204, "");
      }
      case "POST encrypt" -> encrypt(key, Document.parse(body));
      case "POST decrypt" -> decrypt(key, Document.parse(body));
      default -> new Answer(405, "{\"errors\":[\"unsupported operation\"]}");
    };
  }

  private static Answer encrypt(List<Aead> key, Document request) {
    try {
      byte[] sealed =
          key.getLast().encrypt(bytes(request, "plaintext"), bytes(request, "associated_data"));
      return data(
          new Document(
              "ciphertext",
              "vault:v" + key.size() + ":" + Base64.getEncoder().encodeToString(sealed)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Answer decrypt(List<Aead> key, Document request) {
    try {
      String[] parts = request.getString("ciphertext").split(":", 3);
      int version = Integer.parseInt(parts[1].substring(1));
      byte[] plain =
          key.get(version - 1)
              .decrypt(Base64.getDecoder().decode(parts[2]), bytes(request, "associated_data"));
      return data(new Document("plaintext", Base64.getEncoder().encodeToString(plain)));
    } catch (GeneralSecurityException | RuntimeException refused) {
      return new Answer(400, "{\"errors\":[\"cipher: message authentication failed\"]}");
    }
  }

  private static byte[] bytes(Document request, String field) {
    return Base64.getDecoder().decode(request.getString(field));
  }

  private static Answer data(Document data) {
    return new Answer(200, new Document("data", data).toJson());
  }

  private static Aead newKey() {
    return TinkKeysets.primitive(TinkKeysets.newDataKey(), Aead.class);
  }
}
