package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(
      strings = {"utf8", "utf16le", "utf16be", "hex", "base64", "base64url", "json", "lower"})
  void findsEveryFormInTheMiddleOfAFile(String form) throws IOException {
    for (int before = 0; before < 3; before++) {
      plant("file-" + before, noiseAround(encoded(form, "x".repeat(before) + CANARY + "yz")));
    }

    assertThat(new CanarySearch(List.of(CANARY)).findIn(folder))
        .anyMatch(line -> line.startsWith("file-0"))
        .anyMatch(line -> line.startsWith("file-1"))
        .anyMatch(line -> line.startsWith("file-2"));
  }

  @Test
  void findsWhatIsPackedInTheMiddleOfAFile() throws IOException {
    plant("gzip", noiseAround(packed(GZIPOutputStream::new)));
    plant("lz4", noiseAround(packed(LZ4FrameOutputStream::new)));

    assertThat(new CanarySearch(List.of(CANARY)).findIn(folder))
        .anyMatch(line -> line.startsWith("gzip (gzip)"))
        .anyMatch(line -> line.startsWith("lz4 (LZ4)"));
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

  private static byte[] encoded(String form, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return switch (form) {
      case "utf8" -> utf8;
      case "utf16le" -> text.getBytes(StandardCharsets.UTF_16LE);
      case "utf16be" -> text.getBytes(StandardCharsets.UTF_16BE);
      case "hex" -> HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII);
      case "base64" -> Base64.getEncoder().encode(utf8);
      case "base64url" -> Base64.getUrlEncoder().encode(utf8);
      case "json" -> text.replace("ı", "\\u0131").getBytes(StandardCharsets.US_ASCII);
      default -> text.replace(CANARY, "kaniyanlı-xezal").getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] packed(Packing packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.open(bytes)) {
      out.write(("a".repeat(50) + CANARY + CANARY).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @FunctionalInterface
  private interface Packing {
    OutputStream open(OutputStream to) throws IOException;
  }
}
