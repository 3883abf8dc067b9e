package org.dayanisma.dataprotection;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.bson.Document;

/**
 * The first 128 bits of HMAC-SHA256 over service, collection and document, with the look-up key.
 */
final class TinkDocumentStamps implements DocumentStamps {

  private static final int BYTES = 16;

  private final String service;
  private final PrfSet prf;

  TinkDocumentStamps(String service, PrfSet prf) {
    this.service = service;
    this.prf = prf;
  }

  @Override
  public String of(String collection, Document content) {
    byte[] place = AssociatedData.of("stamp-1", service, collection);
    byte[] document = CanonicalDocument.bytes(content);
    byte[] all =
        ByteBuffer.allocate(place.length + document.length).put(place).put(document).array();
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(prf.computePrimary(all, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
