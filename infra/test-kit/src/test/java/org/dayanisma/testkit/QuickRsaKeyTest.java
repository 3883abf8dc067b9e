package org.dayanisma.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.security.Signature;
import java.security.SignatureException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class QuickRsaKeyTest {

  @RepeatedTest(20)
  void signsWhatEverybodyCanVerify() throws Exception {
    RSAKey key = QuickRsaKey.withId("some");

    assertThat(key.size()).isEqualTo(2_048);
    assertThat(verifies(key, signature(key, "text"), "text")).isTrue();
    assertThat(verifies(key, signature(key, "text"), "another text")).isFalse();
  }

  @Test
  void isAnotherEachTime() throws Exception {
    RSAKey one = QuickRsaKey.withId("some");
    RSAKey other = QuickRsaKey.withId("some");

    assertThat(one.getModulus()).isNotEqualTo(other.getModulus());
    assertThat(verifies(other, signature(one, "text"), "text")).isFalse();
  }

  private static byte[] signature(RSAKey key, String text) throws Exception {
    Signature signing = Signature.getInstance("SHA256withRSA");
    signing.initSign(key.toRSAPrivateKey());
    signing.update(text.getBytes(UTF_8));
    return signing.sign();
  }

  private static boolean verifies(RSAKey key, byte[] signature, String text) throws Exception {
    Signature verifying = Signature.getInstance("SHA256withRSA");
    verifying.initVerify(key.toRSAPublicKey());
    verifying.update(text.getBytes(UTF_8));
    try {
      return verifying.verify(signature);
    } catch (SignatureException otherLength) {
      return false;
    }
  }
}
