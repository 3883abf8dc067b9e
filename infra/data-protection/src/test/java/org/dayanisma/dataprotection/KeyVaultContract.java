package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every key vault promises. */
abstract class KeyVaultContract {

  static final byte[] KEY = "a data key of someone".getBytes(StandardCharsets.UTF_8);
  static final byte[] HERE = "here".getBytes(StandardCharsets.UTF_8);
  static final byte[] THERE = "there".getBytes(StandardCharsets.UTF_8);

  /** A running instance of this service with the same keys each time; nothing kept in memory. */
  abstract KeyVault instanceOf(String service);

  @Test
  void opensWhatItHasWrapped() {
    byte[] wrapped = membership().wrap(KEY, HERE);

    assertThat(membership().unwrap(wrapped, HERE)).isEqualTo(KEY);
    assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("someone");
    assertThat(membership().wrap(KEY, HERE)).isNotEqualTo(wrapped);
    assertThat(membership().unwrap(membership().wrap(KEY, new byte[0]), new byte[0]))
        .isEqualTo(KEY);
  }

  @Test
  void opensItOnlyForWhatItWasWrapped() {
    byte[] wrapped = membership().wrap(KEY, HERE);

    assertThatThrownBy(() -> membership().unwrap(wrapped, THERE))
        .isInstanceOf(CiphertextRejected.class);
    assertThatThrownBy(() -> membership().unwrap(wrapped, new byte[0]))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void opensItOnlyForItsService() {
    byte[] wrapped = membership().wrap(KEY, HERE);

    assertThatThrownBy(() -> instanceOf(Keys.NOTIFICATION).unwrap(wrapped, HERE))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void refusesWhatWasChanged() {
    KeyVault vault = membership();
    byte[] wrapped = vault.wrap(KEY, HERE);
    for (int i = 0; i < wrapped.length; i++) {
      byte[] changed = wrapped.clone();
      changed[i] = changed[i] == 'A' ? (byte) 'B' : (byte) 'A';
      assertThatThrownBy(() -> vault.unwrap(changed, HERE)).isInstanceOf(CiphertextRejected.class);
    }
    assertThatThrownBy(() -> vault.unwrap(new byte[0], HERE))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void wrapsWithANewVersionAfterRotationAndStillOpensTheOld() {
    KeyVault vault = membership();
    String before = vault.currentVersion();
    byte[] old = vault.wrap(KEY, HERE);
    assertThat(vault.versionOf(old)).isEqualTo(before);

    vault.rotate();

    assertThat(vault.currentVersion()).isNotEqualTo(before);
    assertThat(vault.versionOf(vault.wrap(KEY, HERE))).isEqualTo(vault.currentVersion());
    assertThat(vault.versionOf(old)).isEqualTo(before);
    assertThat(vault.unwrap(old, HERE)).isEqualTo(KEY);
    assertThat(membership().currentVersion()).isEqualTo(vault.currentVersion());
    assertThat(membership().unwrap(old, HERE)).isEqualTo(KEY);
  }

  @Test
  void learnsOfARotationByAnotherInstance() {
    KeyVault running = membership();
    KeyVault other = membership();

    other.rotate();
    other.rotate();

    assertThat(running.unwrap(other.wrap(KEY, HERE), HERE)).isEqualTo(KEY);
    assertThat(other.unwrap(running.wrap(KEY, HERE), HERE)).isEqualTo(KEY);
  }

  KeyVault membership() {
    return instanceOf(Keys.MEMBERSHIP);
  }
}
