package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** No exchange lasts for ever, even if bytes still flow. */
@TestPropertySource(properties = "dayanisma.gateway.exchange-timeout=3s")
class TimeLimitsIT extends RunningGateway {

  @Test
  void cutsAServiceThatDripsItsAnswer() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    service("membership")
        .behave(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          try {
            while (true) {
              out.write(new byte[20_000]);
              out.flush();
              never.await(50, TimeUnit.MILLISECONDS);
            }
          } catch (IOException connectionCut) {
            cut.countDown();
            throw connectionCut;
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    assertThatThrownBy(() -> get("/api/units")).isInstanceOf(IOException.class);
    assertThat(cut.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void answersForAServiceThatNeverBegins() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    service("campaign")
        .behave(exchange -> {
          awaitQuietly(release);
          exchange.close();
        });
    assertProblem(get("/api/campaigns"), 504, "service-too-slow");
    release.countDown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Idempotency-Key: a-key-of-mine\r\n"})
  void aClientThatDripsItsBodyIsToldSoAndTheServiceIsNotBlamed(String key) throws Exception {
    String head =
        "POST /api/units HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n%sContent-Length: 60000\r\n\r\n"
            .formatted(bearer(), key);
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(50);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      String answer = dripUntilAnswered(out, socket.getInputStream());
      assertThat(RawHttp.status(answer)).isEqualTo(408);
      assertThat(answer).contains("request-too-slow");
    }
    assertThat(service("membership").received).isEmpty();
    assertThat(breaker("membership")).isEqualTo("0.0");
    assertThat(get("/api/units").statusCode()).isEqualTo(200);
  }

  /** A byte, and a moment of listening, until the other side answers and closes. */
  private static String dripUntilAnswered(OutputStream out, InputStream in) {
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int i = 0; i < 1_000; i++) {
        try {
          int read = in.read(buffer);
          if (read < 0) {
            break;
          }
          answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException nothingYet) {
          out.write('x');
          out.flush();
        }
      }
    } catch (IOException closedByPeer) {
      // What came until then is the answer.
    }
    return answer.toString();
  }
}
