package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.identity.AccessTokens;

/**
 * Pastes the tour of the README into a shell beside which an installation runs. The script {@code
 * dayanisma} that stands there gives the tokens of that installation, and no mails.
 */
record ReadmeTour(Installation installation, Path folder) {

  private static final Pattern TOUR =
      Pattern.compile("```bash\n(api\\(\\) .*?)```", Pattern.DOTALL);

  private static final String SCRIPT =
      """
      #!/bin/sh
      [ "$1" = mail ] || cat "tokens/$2"
      """;

  /** What the shell shows, line by line. */
  List<String> lines() throws IOException, InterruptedException {
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    for (DemoUser user : DemoUser.values()) {
      Files.writeString(tokens.resolve(user.label()), new AccessTokens(installation).of(user));
    }
    Path script = Files.writeString(folder.resolve("dayanisma"), SCRIPT);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Path shown = folder.resolve("shown");
    Process shell =
        new ProcessBuilder("bash", "-e", "-c", tour())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile())
            .start();
    boolean ended = shell.waitFor(60, TimeUnit.SECONDS);
    shell.destroyForcibly();
    assertThat(ended && shell.exitValue() == 0).as(Files.readString(shown)).isTrue();
    return Files.readAllLines(shown);
  }

  private String tour() throws IOException {
    Matcher tour = TOUR.matcher(Files.readString(Path.of("../../README.md")));
    assertThat(tour.find()).as("the README has a tour").isTrue();
    return tour.group(1).replace("http://localhost:8080", installation.gatewayUrl());
  }
}
