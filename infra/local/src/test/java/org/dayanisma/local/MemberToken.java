package org.dayanisma.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * A token for a member whom the story has admitted. The identity provider of an installation knows
 * the demo users only, so it is made here, with that provider's own key.
 */
final class MemberToken {

  private MemberToken() {}

  static String of(Installation installation, String memberId) {
    try {
      RSAKey key =
          RSAKey.parse(
              Files.readString(installation.folder("identity").resolve("signing-key.json")));
      Instant now = Instant.now();
      JWTClaimsSet claims =
          new JWTClaimsSet.Builder()
              .issuer(installation.issuer())
              .audience("dayanisma")
              .subject(UUID.randomUUID().toString())
              .jwtID(UUID.randomUUID().toString())
              .issueTime(Date.from(now))
              .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
              .claim("roles", List.of("member"))
              .claim("member_id", memberId)
              .claim("units", List.of())
              .claim("languages", List.of("en"))
              .build();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .keyID(key.getKeyID())
                  .type(new JOSEObjectType("at+jwt"))
                  .build(),
              claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (IOException | ParseException | JOSEException failure) {
      throw new AssertionError("the platform has no identity provider of its own", failure);
    }
  }
}
