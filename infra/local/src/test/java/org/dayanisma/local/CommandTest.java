package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  @Test
  void understandsWhatAPersonTypes() {
    assertThat(Command.of("up")).isEqualTo(new Command.Up(false, false));
    assertThat(Command.of("up", "--detach", "--separate")).isEqualTo(new Command.Up(true, true));
    assertThat(Command.of("down")).isEqualTo(new Command.Down());
    assertThat(Command.of("status")).isEqualTo(new Command.Status());
    assertThat(Command.of("seed")).isEqualTo(new Command.Seed(10_000));
    assertThat(Command.of("seed", "--members", "12")).isEqualTo(new Command.Seed(12));
    assertThat(Command.of("reset")).isEqualTo(new Command.Reset());
    assertThat(Command.of("token", "lawyer")).isEqualTo(new Command.Token("lawyer"));
    assertThat(Command.of("mail")).isEqualTo(new Command.Mail(false, Command.Mail.ALL, ""));
    assertThat(Command.of("mail", "--json", "--last", "5", "--to", "rojda@example.org"))
        .isEqualTo(new Command.Mail(true, 5, "rojda@example.org"));
    assertThat(Command.of("audit", "verify"))
        .isEqualTo(new Command.AuditVerify(Optional.empty(), true));
    assertThat(Command.of("audit", "verify", "--uri", "mongodb://copy", "--without-topic"))
        .isEqualTo(new Command.AuditVerify(Optional.of("mongodb://copy"), false));
    assertThat(Command.of("host", "kafka,mail"))
        .isEqualTo(new Command.Host(EnumSet.of(Part.KAFKA, Part.MAIL)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "go",
        "up --separated",
        "down now",
        "token",
        "seed --members",
        "seed --members 0",
        "seed --members many",
        "mail --last 0",
        "mail --last all",
        "mail --to",
        "audit",
        "audit verify --uri",
        "host kafka,rabbit"
      })
  void refusesWhatItDoesNotUnderstandInOneSentence(String line) {
    assertThatThrownBy(() -> Command.of(line.split(" ", -1)))
        .isInstanceOf(LocalProblem.class)
        .hasMessageEndingWith(".")
        .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
  }
}
