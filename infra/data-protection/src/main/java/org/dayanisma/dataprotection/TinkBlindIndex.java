package org.dayanisma.dataprotection;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The first 128 bits of HMAC-SHA256 over service, field and value. */
final class TinkBlindIndex implements BlindIndex {

  private static final int BYTES = 16;

  private final String service;
  private final PrfSet prf;

  TinkBlindIndex(String service, PrfSet prf) {
    this.service = service;
    this.prf = prf;
  }

  @Override
  public String of(String field, String normalised) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes("exact-1", field, normalised, BYTES));
  }

  byte[] bytes(String kind, String field, String value, int length) {
    try {
      return prf.computePrimary(AssociatedData.of(kind, service, field, value), length);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
