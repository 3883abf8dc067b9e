package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sends the requests of a {@code .http} file in their order, as an editor would: variables, answers
 * of named requests, the environment. Each has to succeed.
 */
final class HttpCollection {

  private static final Pattern REQUEST = Pattern.compile("(GET|POST|PATCH|PUT) (\\S+)");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.+?)}}");
  private static final Pattern ANSWER = Pattern.compile("(\\w+)\\.response\\.body\\.\\$(.+)");

  private final UnaryOperator<String> environment;
  private final Duration patience;
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final List<String> sent = new ArrayList<>();

  HttpCollection(UnaryOperator<String> environment, Duration patience) {
    this.environment = environment;
    this.patience = patience;
  }

  /** Stands in for a variable of the file. */
  HttpCollection with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Titles of what was sent. */
  List<String> sendAll(Path file) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String block : Files.readString(file).split("(?m)^### ", -1)) {
        if (REQUEST.matcher(block).find()) {
          send(client, block);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(sent);
  }

  private void send(HttpClient client, String block) {
    String title = block.lines().findFirst().orElse("");
    HttpRequest request = request(block);
    String awaited = filled(comment(block, "# wait "));
    JsonNode answer =
        awaited.isEmpty()
            ? answer(client, request, title)
            : await()
                .atMost(patience)
                .until(
                    () -> answer(client, request, title),
                    found -> isThere(found, awaited.substring(1).split(" ", 2)));
    answers.put(comment(block, "# @name "), answer);
    sent.add(title);
  }

  /**
   * A place and the value that must stand there; if no value is given, anything but zero will do.
   */
  private static boolean isThere(JsonNode answer, String[] awaited) {
    String found = at(answer, awaited[0]).asString("0");
    return awaited.length == 2 ? found.equals(awaited[1]) : !found.equals("0");
  }

  private HttpRequest request(String block) {
    Matcher line = REQUEST.matcher(block);
    assertThat(line.find()).as(block).isTrue();
    String[] parts = block.substring(line.end()).split("\n\\s*\n", 2);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(filled(line.group(2))));
    parts[0]
        .lines()
        .filter(header -> !header.isBlank())
        .map(header -> header.split(": ", 2))
        .forEach(header -> request.header(header[0], filled(header[1])));
    String body = parts.length == 1 ? "" : filled(parts[1].strip());
    return request
        .method(
            line.group(1),
            body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static JsonNode answer(HttpClient client, HttpRequest request, String title) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as("%s: %s", title, response.body()).isBetween(200, 299);
      return Story.json(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String comment(String block, String prefix) {
    return block
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst()
        .orElse("");
  }

  private String filled(String text) {
    return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult found) {
    String name = found.group(1);
    if (name.startsWith("$processEnv ")) {
      return environment.apply(name.substring("$processEnv ".length()));
    }
    if (name.equals("$guid")) {
      return UUID.randomUUID().toString();
    }
    Matcher answer = ANSWER.matcher(name);
    if (answer.matches()) {
      return at(answers.getOrDefault(answer.group(1), Story.json("{}")), answer.group(2))
          .asString();
    }
    return variables.getOrDefault(name, "");
  }

  /** The part of JSONPath that the file needs: names and indexes. */
  private static JsonNode at(JsonNode from, String path) {
    return from.at(path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"));
  }
}
