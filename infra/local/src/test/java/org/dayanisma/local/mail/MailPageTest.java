package org.dayanisma.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.LocalKeystore;
import org.dayanisma.testkit.RawAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MailPageTest {

  private static final String NAME = "Nûjîn";

  @TempDir Path folder;

  private MailFolder mails;
  private HttpServer page;

  @BeforeEach
  void oneMail() throws IOException {
    LocalKeystore.initialise(folder.resolve("keys"), folder.resolve("root-key"), List.of());
    mails = new MailFolder(folder.resolve("mail"), folder.resolve("root-key"), Clock.systemUTC());
    mails.create();
    add("nujin@example.org", NAME);
    page = MailPage.on(0, mails);
    page.start();
  }

  @AfterEach
  void stop() {
    page.stop(0);
  }

  /** Whatever cannot be opened would end the answer, so what is shown is all that was read. */
  @Test
  void onlyTheNewestAreReadAndTheOthersAreALinkAway() throws IOException {
    for (int i = 1; i <= MailPage.SHOWN; i++) {
      add("reader" + i + "@example.org", "Silav");
    }
    Path oldest = oldest();
    byte[] whole = Files.readAllBytes(oldest);
    Files.writeString(oldest, "not to be opened");

    RawAnswer newest = read("/");
    assertThat(newest.body())
        .startsWith("%d of %d messages".formatted(MailPage.SHOWN, MailPage.SHOWN + 1))
        .contains("To:      reader1@example.org", "reader" + MailPage.SHOWN + "@example.org")
        .doesNotContain("nujin@example.org");
    assertThat(programs(read("/messages")))
        .hasSize(MailPage.SHOWN)
        .startsWith("reader1@example.org")
        .endsWith("reader" + MailPage.SHOWN + "@example.org");

    Files.write(oldest, whole);
    String older = newest.headers().firstValue("Link").orElseThrow();
    assertThat(older).matches("</\\?before=\\d+>; rel=\"next\"");
    String link = older.substring(1, older.indexOf('>'));
    assertThat(newest.body()).contains(link);
    RawAnswer last = read(link);
    assertThat(last.body())
        .contains("1 of %d messages".formatted(MailPage.SHOWN + 1), "nujin@example.org")
        .doesNotContain("reader");
    assertThat(last.headers().firstValue("Link")).isEmpty();
    assertThat(programs(read("/messages" + link.substring(1))))
        .containsExactly("nujin@example.org");
  }

  /** No mail that came in is so large; a file that is, is named and stays closed. */
  @Test
  void whatIsTooLargeIsNotOpened() throws IOException {
    add("rojda@example.org", "x".repeat(2 * MailFolder.MOST_BYTES));
    add("baran@example.org", "Silav");

    assertThat(read("/").body())
        .contains("nujin@example.org", "baran@example.org", "was not opened")
        .doesNotContain("rojda@example.org", "xxx");
    assertThat(programs(read("/messages")))
        .containsExactly("nujin@example.org", "", "baran@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before=",
        "before=17",
        "before=..%2Froot-key",
        "before=x",
        "before=%zz",
        "after=17",
        "before"
      })
  void olderThanNothingIsRefused(String query) {
    for (String path : List.of("/", "/messages")) {
      RawAnswer answer = get(path + "?" + query, "Host: localhost");
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.body()).doesNotContain(NAME);
    }
  }

  @Test
  void whoeverDoesNotReadKeepsNobodyElseFromReading() throws IOException {
    for (int i = 0; i < 40; i++) {
      add("rojda@example.org", "long ".repeat(50_000));
    }
    try (Socket stalled = new Socket("localhost", page.getAddress().getPort());
        Socket silent = new Socket("localhost", page.getAddress().getPort())) {
      for (Socket socket : List.of(stalled, silent)) {
        socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
      }
      stalled.getOutputStream().write("Host: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(stalled.getInputStream().read()).isEqualTo('H');

      assertThat(ask("HEAD", "/", "Host: localhost").status()).isEqualTo(200);
    }
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

  /** A target may name a server itself, and then it, and not {@code Host}, is what was meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/messages",
        "https://localhost/messages",
        "http://localhost:8091/messages",
        "http://localhost@evil.example/messages",
        "http://evil.example@localhost/messages",
        "http:/messages",
        "//evil.example/messages"
      })
  void noTargetNamesAnotherServerThanTheHeader(String target) {
    for (String method : List.of("GET", "HEAD")) {
      RawAnswer answer = ask(method, target, "Host: localhost");
      assertThat(answer.status()).isBetween(400, 403);
      assertThat(answer.body()).doesNotContain("example.org", NAME);
    }
  }

  @Test
  void aTargetMayNameTheServerOfTheHeader() {
    assertThat(get("http://LOCALHOST:8091/messages", "Host: localhost:8091").body()).contains(NAME);
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

  private void add(String recipient, String text) throws IOException {
    String mail = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
    mails.add(recipient, mail.getBytes(StandardCharsets.UTF_8));
  }

  private Path oldest() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
      return files.min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private static List<String> programs(RawAnswer answer) {
    return JsonMapper.shared()
        .readTree(answer.body())
        .valueStream()
        .map(mail -> mail.path("to").asString())
        .toList();
  }

  /** Without chunks, which HTTP/1.0 has not. */
  private RawAnswer read(String path) {
    return RawAnswer.to(
        page.getAddress().getPort(), "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n".formatted(path));
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
