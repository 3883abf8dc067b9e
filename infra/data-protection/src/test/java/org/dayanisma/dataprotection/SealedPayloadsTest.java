package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedPayloadsTest {

  private static final String CONTEXT = "membership.contacts|dilan";
  private static final byte[] PLAIN =
      "{\"email\":\"dilan@example.org\"}".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory;
  private SealedPayloads membership;
  private SealedPayloads notification;

  @BeforeEach
  void twoServices() {
    Keys.keystores(directory);
    membership = of(Keys.MEMBERSHIP);
    notification = of(Keys.NOTIFICATION);
  }

  @Test
  void canBeReadByTheRecipientOnly() {
    byte[] sealed = membership.seal(Keys.NOTIFICATION, CONTEXT, PLAIN);

    assertThat(notification.open(CONTEXT, sealed)).isEqualTo(PLAIN);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("dilan");
    assertThatThrownBy(() -> membership.open(CONTEXT, sealed))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void opensOnlyInItsContext() {
    byte[] sealed = membership.seal(Keys.NOTIFICATION, CONTEXT, PLAIN);

    assertThatThrownBy(() -> notification.open("membership.contacts|berfin", sealed))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void refusesEveryFlippedByte() {
    byte[] sealed = membership.seal(Keys.NOTIFICATION, CONTEXT, PLAIN);
    for (int i = 0; i < sealed.length; i++) {
      byte[] flipped = sealed.clone();
      flipped[i] ^= 1;
      assertThatThrownBy(() -> notification.open(CONTEXT, flipped))
          .isInstanceOf(CiphertextRejected.class);
    }
    assertThatThrownBy(() -> notification.open(CONTEXT, new byte[0]))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void sealsTheSameTwiceDifferently() {
    assertThat(membership.seal(Keys.NOTIFICATION, CONTEXT, PLAIN))
        .isNotEqualTo(membership.seal(Keys.NOTIFICATION, CONTEXT, PLAIN));
  }

  @Test
  void needsThePublicKeyOfTheRecipient() {
    assertThatThrownBy(() -> membership.seal("campaign-service", CONTEXT, PLAIN))
        .hasMessageStartingWith("There is no public sealing key of campaign-service in ");
    assertThatThrownBy(() -> membership.seal("../x", CONTEXT, PLAIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SealedPayloads of(String service) {
    return new HpkeSealedPayloads(service, Keys.keystore(directory, service).keys());
  }
}
