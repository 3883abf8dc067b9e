package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A released version is done: its files, named in {@code released.sha256}, never change and never
 * go.
 */
class ReleasedTest {
  private static final Path HASHES = Contract.CONTRACTS.resolve("released.sha256");

  @Test
  void releasedFilesAreExactlyThoseOfTheList() throws Exception {
    Map<String, String> found = hashes();
    if (Boolean.getBoolean("contracts.write")) {
      Map<String, String> grown = new TreeMap<>(found);
      grown.putAll(listed());
      Files.writeString(HASHES, lines(grown));
    }
    assertThat(found).isEqualTo(listed());
  }

  @ParameterizedTest
  @MethodSource("org.dayanisma.contracts.Contract#all")
  void everyEventHasAReleaseOfThreeFiles(Contract contract) {
    assertThat(contract.releases()).isNotEmpty();
    for (Path release : contract.releases()) {
      assertThat(release).isDirectoryContaining("glob:**/schema.json");
      assertThat(release).isDirectoryContaining("glob:**/complete.json");
      assertThat(release).isDirectoryContaining("glob:**/minimal.json");
    }
  }

  private static Map<String, String> hashes() throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> found = Files.walk(Contract.CONTRACTS)) {
      for (Path file : found.filter(Files::isRegularFile).filter(Contract::isReleased).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Contract.bytes(file));
        hashes.put(
            Contract.CONTRACTS.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return hashes;
  }

  private static Map<String, String> listed() throws IOException {
    return Files.readAllLines(HASHES).stream()
        .map(line -> line.split("  ", 2))
        .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a, TreeMap::new));
  }

  private static String lines(Map<String, String> hashes) {
    return hashes.entrySet().stream()
        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
