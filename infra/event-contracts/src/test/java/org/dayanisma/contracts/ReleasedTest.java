package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A released version is done: its files never change and never go. {@code mvn -pl
 * infra/event-contracts test -Dcontracts.release=true} releases what has changed.
 */
class ReleasedTest {

  private final Releases releases = new Releases(Contract.CONTRACTS);

  @Test
  void releasedFilesAreExactlyThoseOfTheList() throws IOException {
    if (Boolean.getBoolean("contracts.release")) {
      releases.release();
    }
    assertThat(releases.hashes()).isEqualTo(releases.listed());
  }

  @ParameterizedTest
  @MethodSource("org.dayanisma.contracts.Contract#all")
  void everyReleaseHasThreeFiles(Contract contract) {
    for (Path release : contract.releases()) {
      assertThat(release.toFile().list()).containsExactlyInAnyOrderElementsOf(Releases.FILES);
    }
  }
}
