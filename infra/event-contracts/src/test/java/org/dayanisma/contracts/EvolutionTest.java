package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.testkit.SchemaEvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inside a major version only additions; see {@code SchemaEvolution} in test-kit for what that
 * means.
 */
class EvolutionTest {
  static List<Contract> contracts() {
    return Contract.all();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyReleaseAndTheWorkingSchemaAddOnlyToThoseBefore(Contract contract) {
    assertThat(Releases.breaks(contract)).isEmpty();
  }

  /** What another branch already relies on must not be broken either, released or not. */
  @Test
  void theWorkingSchemasAddOnlyToTheMergeBase() throws Exception {
    Optional<String> base = mergeBase();
    assumeTrue(base.isPresent(), "no git, or no main branch, at hand: nothing to compare with");
    String tree =
        git("ls-tree", "-r", "--name-only", base.get(), Contract.CONTRACTS.toString()).orElse("");
    List<Path> schemas =
        tree.lines()
            .filter(path -> path.endsWith("/schema.json"))
            .map(Path::of)
            .filter(path -> !Contract.isReleased(path))
            .toList();
    for (Path schema : schemas) {
      String before = git("show", base.get() + ":./" + schema).orElseThrow();
      assertThat(schema).as("was there at the merge base").exists();
      assertThat(SchemaEvolution.breaks(Contract.JSON.readTree(before), Contract.read(schema)))
          .as("%s", schema)
          .isEmpty();
    }
  }

  private static Optional<String> mergeBase() throws Exception {
    for (String main : List.of("origin/main", "main")) {
      Optional<String> base = git("merge-base", "HEAD", main);
      if (base.isPresent()) {
        return base.map(String::strip);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> git(String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException withoutGit) {
      return Optional.empty();
    }
  }
}
