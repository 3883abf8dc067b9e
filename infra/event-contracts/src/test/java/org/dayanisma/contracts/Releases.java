package org.dayanisma.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.testkit.SchemaEvolution;
import tools.jackson.databind.JsonNode;

/**
 * What was released: for each contract frozen copies of its three files, with one folder for each
 * minor version, and a list of the hashes that all of them must have.
 *
 * @param contracts the folder of all contracts
 */
record Releases(Path contracts) {

  static final List<String> FILES = List.of("schema.json", "complete.json", "minimal.json");

  private static final String LIST = "released.sha256";

  /**
   * Releases what has changed since its last release, or was never released.
   *
   * @return the folders that were written
   * @throws IllegalStateException if a schema breaks what was released before; nothing is written
   */
  List<Path> release() throws IOException {
    List<Contract> changed = new ArrayList<>();
    List<String> breaks = new ArrayList<>();
    for (Contract contract : Contract.in(contracts)) {
      breaks.addAll(breaks(contract));
      if (isChanged(contract)) {
        changed.add(contract);
      }
    }
    if (!breaks.isEmpty()) {
      throw new IllegalStateException(String.join("\n", breaks));
    }
    List<Path> written = new ArrayList<>();
    for (Contract contract : changed) {
      Path next = contract.folder().resolve("released/" + (contract.releases().size() + 1));
      Files.createDirectories(next);
      for (String file : FILES) {
        Files.copy(contract.folder().resolve(file), next.resolve(file));
      }
      written.add(next);
    }
    Files.writeString(contracts.resolve(LIST), lines(hashes()));
    return written;
  }

  /** How the working schema breaks each release, and how each release breaks the one before. */
  static List<String> breaks(Contract contract) {
    List<Path> versions = new ArrayList<>(contract.releases());
    versions.add(contract.folder());
    List<String> breaks = new ArrayList<>();
    for (int later = 1; later < versions.size(); later++) {
      for (Path earlier : versions.subList(0, later)) {
        String place = contract + " since " + earlier.getFileName();
        SchemaEvolution.breaks(schema(earlier), schema(versions.get(later)))
            .forEach(broken -> breaks.add(place + ": " + broken));
      }
    }
    return breaks;
  }

  /** Hashes of all released files, by path, as they are now. */
  Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> found = Files.walk(contracts)) {
      for (Path file : found.filter(Files::isRegularFile).filter(Contract::isReleased).toList()) {
        hashes.put(contracts.relativize(file).toString(), hash(Contract.bytes(file)));
      }
    }
    return hashes;
  }

  /** The same, as they were at their release; none before the first release. */
  Map<String, String> listed() throws IOException {
    Path list = contracts.resolve(LIST);
    return Files.notExists(list)
        ? Map.of()
        : Files.readAllLines(list).stream()
            .map(line -> line.split("  ", 2))
            .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
  }

  private static boolean isChanged(Contract contract) {
    List<Path> releases = contract.releases();
    return releases.isEmpty()
        || FILES.stream()
            .anyMatch(file ->
                !Arrays.equals(
                    Contract.bytes(releases.getLast().resolve(file)),
                    Contract.bytes(contract.folder().resolve(file))));
  }

  private static JsonNode schema(Path folder) {
    return Contract.read(folder.resolve("schema.json"));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String lines(Map<String, String> hashes) {
    return hashes.entrySet().stream()
        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
