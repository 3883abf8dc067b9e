package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the script says of its commands is what they understand. */
class HelpTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path TEXTS = ROOT.resolve("infra/local/help");

  /** A word in a list of commands: two blanks, then the command. */
  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+)");

  private static final Pattern OPTION = Pattern.compile("\\[(--[a-z-]+)(?: (<?[^\\]]+))?]");

  /** Commands that the script carries out by itself. */
  private static final List<String> OF_THE_SCRIPT = List.of("test", "bench", "help");

  static Stream<String> commands() throws IOException {
    return LISTED.matcher(text("help")).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandInTheListHasATextOfItsOwn(String command) throws Exception {
    Said asked = script(command, "--help");

    assertThat(asked.code()).isZero();
    assertThat(asked.text()).startsWith("usage: ./dayanisma ").isEqualTo(text(command));
    assertThat(script("help", command)).isEqualTo(asked);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachOptionOfATextIsUnderstood(String command) throws Exception {
    if (OF_THE_SCRIPT.contains(command)) {
      return;
    }
    String usage = text(command).lines().findFirst().orElseThrow();
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(command.equals("audit") ? List.of("verify") : List.of());
    words.addAll(command.equals("token") ? List.of("lawyer") : List.of());
    for (MatchResult option : OPTION.matcher(usage).results().toList()) {
      words.add(option.group(1));
      if (option.group(2) != null) {
        words.add(option.group(2).equals("<number>") ? "7" : "x");
      }
    }

    assertThatCode(() -> Command.of(words.toArray(String[]::new))).doesNotThrowAnyException();
  }

  @Test
  void whatIsNoCommandIsSaidInOneSentence() throws Exception {
    Said asked = script("go", "--help");

    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.text())
        .isEqualTo("dayanisma: there is no command \"go\"; ./dayanisma help lists them.\n");
  }

  private static String text(String command) throws IOException {
    return Files.readString(TEXTS.resolve(command + ".txt"));
  }

  private record Said(int code, String text) {}

  private static Said script(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(ROOT.resolve("dayanisma").toString()));
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), text);
  }
}
