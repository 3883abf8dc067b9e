package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanarySearchTest {

  private static final String CANARY = "Kaniyanlı-Xezal";

  @TempDir Path folder;

  @Test
  void findsNothingWhereNothingIs() throws IOException {
    byte[] noise = new byte[300_000];
    new Random(7).nextBytes(noise);
    Files.write(folder.resolve("noise"), noise);
    Files.writeString(folder.resolve("other"), "Kaniyan Xezal");

    assertThat(new CanarySearch(List.of(CANARY)).findIn(folder)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void findsEveryFormInTheMiddleOfAFile(CanaryForm form) throws IOException {
    for (int before = 0; before < 3; before++) {
      plant("file-" + before, noiseAround(form.of("x".repeat(before) + CANARY + "yz")));
    }

    assertThat(new CanarySearch(List.of(CANARY)).findIn(folder))
        .anyMatch(line -> line.startsWith("file-0"))
        .anyMatch(line -> line.startsWith("file-1"))
        .anyMatch(line -> line.startsWith("file-2"));
  }

  /** So that a form is found by what looks for it, and not because it is another one as well. */
  @Test
  void saysInWhichFormItWasFound() {
    for (CanaryForm form : CanaryForm.values()) {
      form.plant(folder, CANARY);
    }

    List<String> found = new CanarySearch(List.of(CANARY)).findIn(folder);

    for (CanaryForm form : CanaryForm.values()) {
      assertThat(found).as("%s", form).anyMatch(form::isToldBy);
    }
  }

  @Test
  void findsItInANameOfAFile() throws IOException {
    plant("of-canary-canary.log", new byte[0]);

    assertThat(new CanarySearch(List.of("canary-canary")).findIn(folder)).isNotEmpty();
  }

  @Test
  void refusesATextThatIsFoundByChance() {
    assertThatThrownBy(() -> new CanarySearch(List.of("Ali")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void plant(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static byte[] noiseAround(byte[] content) throws IOException {
    byte[] noise = new byte[1_001];
    new Random(3).nextBytes(noise);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(noise);
    bytes.write(content);
    bytes.write(noise);
    return bytes.toByteArray();
  }
}
