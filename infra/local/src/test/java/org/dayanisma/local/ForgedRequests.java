package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.dayanisma.httpapi.Cursor;
import org.dayanisma.local.ApiDoor.Call;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.identity.AccessTokens;
import org.dayanisma.testkit.ApiOperation;
import org.dayanisma.testkit.RawAnswer;
import org.dayanisma.testkit.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generated requests with {@link ForgedValues} in every header, cursor and claim, at the gateway
 * and past it at each service, with a token and without one. Whatever is sent, the answer is not a
 * server error, says what is wrong in the form of all problems, and leaves no stack trace in the
 * log.
 */
final class ForgedRequests {

  /** For more of them by hand: {@code -Ddayanisma.test.forged=50000}. */
  private static final int CASES = Integer.getInteger("dayanisma.test.forged", 1_000);

  private static final int NOT_IMPLEMENTED = 501;

  private final Installation installation;
  private final ApiDoor door;

  ForgedRequests(Installation installation, ApiDoor door) {
    this.installation = installation;
    this.door = door;
  }

  /** A type that cannot be sent is refused on every route, before the caller is identified. */
  void noRouteTakesAContentTypeThatIsNone() {
    for (ApiOperation operation : operations()) {
      Call call = door.example(operation, Map.of()).as(null);
      for (Part part : doorsTo(operation)) {
        for (String type : List.of("*/*", "*", "application/*")) {
          RawAnswer answer = send(call, part, List.of("Content-Type: " + type));
          assertThat(answer.status()).as("%s %s: %s", part, call, answer.body()).isEqualTo(400);
          assertThat(answer.body()).contains("malformed-content-type");
        }
      }
    }
  }

  void noHeaderBreaksAnything() {
    List<String> names = ForgedValues.HEADERS.keySet().stream().sorted().toList();
    Seeded.random(
        20_261,
        CASES,
        random -> {
          ApiOperation operation = any(random, operations());
          Part part = any(random, List.copyOf(doorsTo(operation)));
          String name = any(random, names);
          List<String> values = Objects.requireNonNull(ForgedValues.HEADERS.get(name));
          List<String> lines = new ArrayList<>();
          int times = random.nextInt(10) == 0 ? 2 : 1;
          for (int i = 0; i < times; i++) {
            lines.add(name + ": " + any(random, values));
          }
          Call call = door.example(operation, Map.of());
          Call asked = random.nextInt(4) == 0 ? call.as(null) : call;
          RawAnswer answer = send(asked, part, lines);
          if (answer.status() != NOT_IMPLEMENTED || !name.equals("Transfer-Encoding")) {
            assertSound(answer, "%s %s with %s".formatted(part, asked, lines));
          }
        });
  }

  void noCursorBreaksAnything() {
    List<ApiOperation> lists =
        operations().stream().filter(operation -> operation.takesQuery("after")).toList();
    Seeded.random(
        20_262,
        CASES,
        random -> {
          ApiOperation list = any(random, lists);
          Call call = door.example(list, Map.of());
          List<String> parts = new ArrayList<>();
          for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(any(random, ForgedValues.PARTS));
          }
          Call forged = call.to(call.target() + "?after=" + Cursor.encode(call.target(), parts));
          for (Part part : doorsTo(list)) {
            RawAnswer answer = send(forged, part, List.of());
            assertSound(answer, "%s %s of %s".formatted(part, list, parts));
          }
        });
  }

  void noClaimBreaksAnything() {
    List<ApiOperation> reads =
        operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> !operation.access().equals("open"))
            .toList();
    Map<String, Object> claims = claimsOf(DemoUser.ORGANISER);
    Seeded.random(
        20_263,
        CASES,
        random -> {
          ApiOperation read = any(random, reads);
          String name = any(random, ForgedValues.CLAIM_NAMES);
          String value = any(random, ForgedValues.CLAIMS);
          String token = signed(withClaim(claims, name, value));
          Call call = door.example(read, Map.of()).as(null);
          for (Part part : doorsTo(read)) {
            RawAnswer answer = send(call, part, List.of("Authorization: Bearer " + token));
            assertSound(answer, "%s %s with %s %s".formatted(part, read, name, value));
          }
        });
  }

  /** The log has lines for requests and no unexpected error. */
  void theLogHasNoErrorThatNobodyKnew() throws IOException {
    try (var lines = Files.lines(installation.logOf("platform"))) {
      assertThat(lines.filter(line -> line.contains("\"message\":\"Unexpected error"))).isEmpty();
    }
  }

  private RawAnswer send(Call call, Part part, List<String> headers) {
    List<String> lines = new ArrayList<>();
    lines.add("%s %s HTTP/1.1".formatted(call.operation().method(), call.target()));
    lines.add("Connection: close");
    lines.addAll(headers);
    addUnlessForged(lines, "Host", "localhost");
    if (call.caller() != null) {
      addUnlessForged(lines, "Authorization", "Bearer " + door.tokenOf(call.caller()));
    }
    call.headers().forEach((name, value) -> addUnlessForged(lines, name, value));
    String body = call.body() == null ? "" : call.body();
    if (!body.isEmpty()) {
      addUnlessForged(lines, "Content-Type", "application/json");
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      addUnlessForged(lines, "Content-Length", Integer.toString(length));
    }
    return RawAnswer.to(installation.port(part), String.join("\r\n", lines) + "\r\n\r\n" + body);
  }

  private static void addUnlessForged(List<String> lines, String name, String value) {
    String begin = name + ": ";
    if (lines.stream().noneMatch(line -> line.regionMatches(true, 0, begin, 0, begin.length()))) {
      lines.add(begin + value);
    }
  }

  private static void assertSound(RawAnswer answer, String what) {
    assertThat(answer.status()).as("%s: %s", what, answer.body()).isLessThan(500);
    assertThat(answer.body()).as(what).doesNotContain("\tat ", "Exception");
    if (answer.status() >= 400 && !answer.body().isEmpty()) {
      JsonNode problem = Story.json(answer.body());
      assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.status());
      assertThat(problem.path("code").asString("")).as(what).isNotEmpty();
      assertThat(problem.path("detail").asString("")).as(what).isNotEmpty();
    }
  }

  private Map<String, Object> claimsOf(DemoUser user) {
    try {
      String token = new AccessTokens(installation).of(user);
      return JWSObject.parse(token).getPayload().toJSONObject();
    } catch (ParseException ours) {
      throw new AssertionError(ours);
    }
  }

  private static String withClaim(Map<String, Object> claims, String name, String json) {
    JsonNode whole = JsonMapper.shared().valueToTree(claims);
    StringBuilder text = new StringBuilder("{");
    whole
        .properties()
        .forEach(claim -> {
          if (!claim.getKey().equals(name)) {
            text.append('"').append(claim.getKey()).append("\":").append(claim.getValue());
            text.append(',');
          }
        });
    return text.append('"').append(name).append("\":").append(json).append('}').toString();
  }

  private String signed(String payload) {
    try {
      RSAKey key =
          RSAKey.parse(
              Files.readString(installation.folder("identity").resolve("signing-key.json")));
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(new JOSEObjectType("at+jwt"))
                  .keyID(key.getKeyID())
                  .build(),
              new Payload(payload));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException | ParseException ours) {
      throw new AssertionError(ours);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<ApiOperation> operations() {
    return door.document().operations();
  }

  private static EnumSet<Part> doorsTo(ApiOperation operation) {
    return EnumSet.of(Part.GATEWAY, Part.named(operation.node().path("x-service").asString()));
  }

  private static <T> T any(RandomGenerator random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
