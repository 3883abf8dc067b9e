package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.mail.KeptMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sent can be read while the platform is down, and as much of it as somebody wants. */
class MailCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

  @Test
  void showsTheNewestToOneAddress() throws IOException {
    mails("rojda@example.org", "first", "second", "third");
    mails("baran@example.org", "fourth");

    assertThat(subjects(0, "")).containsExactly("first", "second", "third", "fourth");
    assertThat(subjects(2, "")).containsExactly("third", "fourth");
    assertThat(subjects(2, "Rojda@example.org")).containsExactly("second", "third");
    assertThat(subjects(5, "nobody@example.org")).isEmpty();
  }

  @Test
  void saysThatThePlatformIsDown() throws IOException {
    mails("rojda@example.org", "first");

    subjects(0, "");

    assertThat(remarks).hasToString("The platform is down; this is what it had sent.\n");
  }

  @Test
  void saysThatThereIsNothingYet() {
    assertThatThrownBy(() -> subjects(0, ""))
        .isInstanceOf(LocalProblem.class)
        .hasMessageMatching(
            "There is nothing at .*home yet; ./dayanisma up starts the platform\\.");
  }

  private void mails(String to, String... subjects) throws IOException {
    KeptMail.in(folder.resolve("home"), folder.resolve("root-key"), to, subjects);
  }

  private List<String> subjects(int last, String to) {
    Installation installation =
        new Installation(
            folder,
            Map.of(
                "DAYANISMA_HOME", folder.resolve("home").toString(),
                "DAYANISMA_ROOT_KEY_FILE", folder.resolve("root-key").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MailCommand(installation, printing(out), printing(remarks))
        .run(new Command.Mail(true, last, to));
    return JsonMapper.shared()
        .readTree(out.toByteArray())
        .valueStream()
        .map((JsonNode mail) -> mail.path("subject").asString())
        .toList();
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
