package org.dayanisma.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dayanisma.dataprotection.LocalKeystore;
import org.dayanisma.testkit.RawAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailPageTest {

  private static final String NAME = "Nûjîn";

  @TempDir Path folder;

  private HttpServer page;

  @BeforeEach
  void oneMail() throws IOException {
    LocalKeystore.initialise(folder.resolve("keys"), folder.resolve("root-key"), List.of());
    MailFolder mails =
        new MailFolder(folder.resolve("mail"), folder.resolve("root-key"), Clock.systemUTC());
    mails.create();
    String mail = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + NAME;
    mails.add("nujin@example.org", mail.getBytes(StandardCharsets.UTF_8));
    page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page.createContext("/", new MailPage(mails));
    page.start();
  }

  @AfterEach
  void stop() {
    page.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost",
        "Host: 127.0.0.1:8091",
        "Host: [::1]",
        "Host: localhost\r\nSec-Fetch-Site: none",
        "Host: localhost\r\nSec-Fetch-Site: same-origin"
      })
  void whoSitsAtTheMachineReads(String headers) {
    assertThat(get("/", headers).status()).isEqualTo(200);
    assertThat(get("/", headers).body()).contains("nujin@example.org", NAME);
    assertThat(get("/messages", headers).body()).contains("nujin@example.org", NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example",
        "Host: 127.0.0.1.nip.io:8091",
        "Host: localhost\r\nHost: evil.example",
        "Accept: */*",
        "Host: localhost\r\nOrigin: https://evil.example",
        "Host: localhost\r\nOrigin: null",
        "Host: localhost\r\nSec-Fetch-Site: cross-site",
        "Host: localhost\r\nSec-Fetch-Site: same-site",
        "Host: localhost\r\nX-Forwarded-For: 127.0.0.1",
        "Host: localhost\r\nVia: 1.1 proxy"
      })
  void noPageOfAnotherSiteAndNoProxyDoes(String headers) {
    for (String path : List.of("/", "/messages")) {
      RawAnswer answer = get(path, headers);
      assertThat(answer.status()).as(path).isBetween(400, 403);
      assertThat(answer.body()).doesNotContain("example.org", NAME);
    }
  }

  @Test
  void noBrowserKeepsItFramesItOrRunsItsWords() {
    for (String path : List.of("/", "/messages", "/nothing")) {
      var headers = get(path, "Host: localhost").headers();
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void canOnlyBeRead() {
    assertThat(ask("POST", "/", "Host: localhost").status()).isEqualTo(405);
    assertThat(ask("HEAD", "/", "Host: localhost").body()).isEmpty();
    assertThat(get("/nothing", "Host: localhost").status()).isEqualTo(404);
  }

  private RawAnswer get(String path, String headers) {
    return ask("GET", path, headers);
  }

  private RawAnswer ask(String method, String path, String headers) {
    return RawAnswer.to(
        page.getAddress().getPort(),
        "%s %s HTTP/1.1\r\nConnection: close\r\n%s\r\n\r\n".formatted(method, path, headers));
  }
}
