package org.dayanisma.testkit;

import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * RSA keys that are of the usual length, are made at once and sign quickly, and that anybody can
 * break: for tests only. To everybody who verifies they are as all others are.
 *
 * <p>In the JVMs of tests, which compile with C1 alone, an ordinary key of 2,048 bits takes two
 * seconds to be made and signs thirty tokens a second: a quarter of the work of a service's tests
 * was signing. Here the modulus is a product of many small primes, each of them one more than a
 * divisor of {@link #ORDER}; so the secret exponent counts modulo that small number and is short.
 */
public final class QuickRsaKey {

  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
  private static final int[] ODD_FACTORS = {3, 3, 3, 5, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
  private static final BigInteger ORDER = product(ODD_FACTORS).shiftLeft(4);
  private static final int BITS = 2_048;
  private static final int HALF_BITS = BITS / 2;
  private static final int CERTAINTY = 30;

  /** Nobody has to be unable to guess them. */
  private static final Random RANDOM = new Random();

  private QuickRsaKey() {}

  /** Another key each time, with this {@code kid}. */
  public static RSAKey withId(String id) {
    while (true) {
      Set<BigInteger> used = new HashSet<>();
      BigInteger p = half(used);
      BigInteger q = half(used);
      if (p.multiply(q).bitLength() == BITS) {
        return of(id, p, q);
      }
    }
  }

  private static RSAKey of(String id, BigInteger p, BigInteger q) {
    BigInteger modulus = p.multiply(q);
    BigInteger secret = EXPONENT.modInverse(ORDER);
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKeySpec spec =
          new RSAPrivateCrtKeySpec(
              modulus, EXPONENT, secret, p, q, secret, secret, q.modInverse(p));
      return new RSAKey.Builder(
              (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)))
          .privateKey((RSAPrivateKey) factory.generatePrivate(spec))
          .keyID(id)
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("cannot make a key", impossible);
    }
  }

  /**
   * A product of exactly half the bits, so that all signatures are as long as usual: a factor is
   * added while it is too short, and any of them taken out when it is too long.
   */
  private static BigInteger half(Set<BigInteger> used) {
    List<BigInteger> factors = new ArrayList<>();
    BigInteger product = BigInteger.ONE;
    while (product.bitLength() != HALF_BITS) {
      if (product.bitLength() < HALF_BITS) {
        BigInteger more = unused(used);
        factors.add(more);
        product = product.multiply(more);
      } else {
        BigInteger less = factors.remove(RANDOM.nextInt(factors.size()));
        used.remove(less);
        product = product.divide(less);
      }
    }
    return product;
  }

  private static BigInteger unused(Set<BigInteger> used) {
    while (true) {
      BigInteger candidate = divisor().add(BigInteger.ONE);
      if (candidate.isProbablePrime(CERTAINTY) && used.add(candidate)) {
        return candidate;
      }
    }
  }

  /** An even one, with most of the factors. */
  private static BigInteger divisor() {
    BigInteger divisor = BigInteger.TWO;
    for (int factor : ODD_FACTORS) {
      if (RANDOM.nextInt(4) > 0) {
        divisor = divisor.multiply(BigInteger.valueOf(factor));
      }
    }
    return divisor;
  }

  private static BigInteger product(int[] factors) {
    BigInteger product = BigInteger.ONE;
    for (int factor : factors) {
      product = product.multiply(BigInteger.valueOf(factor));
    }
    return product;
  }
}
