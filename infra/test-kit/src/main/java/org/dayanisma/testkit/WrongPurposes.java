package org.dayanisma.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.Document;

/**
 * Programs that call a running service for a purpose that is not theirs: every operation that names
 * purposes × every role that may call it × every purpose that it does not name for that role. Each
 * call must be refused before anything else is looked up, and must store nothing.
 */
public final class WrongPurposes {

  /** The purposes that tokens of programs may name; one's own data is not among them. */
  private static final List<String> PURPOSES =
      List.of(
          "membership-administration",
          "legal-support",
          "campaign",
          "data-subject-request",
          "audit",
          "own-data");

  /** Fields that the event machinery writes by itself. */
  private static final List<String> BY_ITSELF = List.of("outbox", "pendingSince", "lease", "seen");

  /** What some routes need besides their own scope; with it, only the purpose is wrong. */
  private static final String TO_READ = " members:read cases:read";

  private static final int FORBIDDEN = 403;

  private WrongPurposes() {}

  /**
   * Sends all of them.
   *
   * @param document of the service
   * @param port its own
   * @param database the database in which it stores things
   * @return how many were sent
   * @throws AssertionError that names every call with a different answer, or what was stored
   */
  public static int check(ApiDocument document, int port, String database) {
    List<String> faults = new ArrayList<>();
    int sent = 0;
    Map<String, Integer> before = stored(database);
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (ApiOperation operation : document.operations()) {
        for (String role : rolesOf(operation)) {
          for (String purpose : wrongOnes(operation, role)) {
            HttpResponse<String> answer = send(client, port, operation, role, purpose);
            if (answer.statusCode() != FORBIDDEN
                || !answer.body().contains("\"purpose-not-allowed\"")) {
              faults.add(
                  "%s as %s for %s: %d %s"
                      .formatted(operation, role, purpose, answer.statusCode(), answer.body()));
            }
            sent++;
          }
        }
      }
    }
    Map<String, Integer> after = contents(database);
    if (!after.equals(before)) {
      faults.add("something was stored: " + before + " became " + after);
    }
    ArchitectureRules.failOn(faults);
    return sent;
  }

  /** No roles for an operation that no program may call for any purpose. */
  private static List<String> rolesOf(ApiOperation operation) {
    if (operation.scope().isEmpty() || !operation.node().has("x-purposes")) {
      return List.of();
    }
    return operation.access().equals("roles") ? operation.roles() : AccessTable.ROLES;
  }

  private static List<String> wrongOnes(ApiOperation operation, String role) {
    List<String> right = operation.purposesOf(role);
    return PURPOSES.stream().filter(purpose -> !right.contains(purpose)).toList();
  }

  private static HttpResponse<String> send(
      HttpClient client, int port, ApiOperation operation, String role, String purpose) {
    TestToken token =
        TestTokens.forUser(user -> user.role(role))
            .withClaim("scope", operation.scope().orElseThrow() + TO_READ)
            .withClaim("purposes", List.of(purpose));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + operation.examplePath()))
            .header("Authorization", token.bearer());
    String body = operation.body().map(it -> it.path("example").toString()).orElse(null);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(operation.name(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** The contents of the database, once everything that earlier tests began has finished. */
  private static Map<String, Integer> stored(String database) {
    List<Map<String, Integer>> last = new ArrayList<>(List.of(contents(database)));
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              last.add(contents(database));
              return last.getLast();
            },
            now -> now.equals(last.get(last.size() - 2)));
  }

  private static Map<String, Integer> contents(String database) {
    Map<String, Integer> contents = new TreeMap<>();
    try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
      MongoDatabase store = client.getDatabase(database);
      for (String collection : store.listCollectionNames()) {
        if (!collection.startsWith("event_journal") && !collection.equals("audit_checkpoints")) {
          int sum = 0;
          for (Document document : store.getCollection(collection).find()) {
            BY_ITSELF.forEach(document::remove);
            sum += document.toJson().hashCode();
          }
          contents.put(collection, sum);
        }
      }
    }
    return contents;
  }
}
