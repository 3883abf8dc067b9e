package org.dayanisma.dataprotection;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Path;
import org.bson.Document;

/**
 * The keys of one service besides the key-encryption key, ready to use.
 *
 * @param lookUp makes blind indexes
 * @param sealing opens what others sealed for this service
 * @param signing signs as this service
 * @param publicKeys those of all services
 */
record ServiceKeys(
    PrfSet lookUp, HybridDecrypt sealing, PublicKeySign signing, PublicKeys publicKeys) {

  static final String LOOK_UP = "lookUp";
  static final String SEALING = "sealing";
  static final String SIGNING = "signing";

  static ServiceKeys of(Document keySets, Path directory) {
    return new ServiceKeys(
        TinkKeysets.primitive(keySet(keySets, LOOK_UP), PrfSet.class),
        TinkKeysets.primitive(keySet(keySets, SEALING), HybridDecrypt.class),
        TinkKeysets.primitive(keySet(keySets, SIGNING), PublicKeySign.class),
        new PublicKeys(directory));
  }

  /** Adds the kinds that are not there yet, and leaves the others alone. */
  static Document completed(Document keySets) {
    Document completed = new Document(keySets);
    completed.computeIfAbsent(LOOK_UP, _ -> TinkKeysets.text(TinkKeysets.newLookUp()));
    completed.computeIfAbsent(SEALING, _ -> TinkKeysets.text(TinkKeysets.newSealing()));
    completed.computeIfAbsent(SIGNING, _ -> TinkKeysets.text(TinkKeysets.newSigning()));
    return completed;
  }

  static void publish(String service, Document keySets, Path directory) {
    new PublicKeys(directory).publish(service, keySet(keySets, SEALING), keySet(keySets, SIGNING));
  }

  static KeysetHandle keySet(Document keySets, String name) {
    String text = keySets.getString(name);
    if (text == null) {
      throw new IllegalStateException("a key file is damaged");
    }
    return TinkKeysets.parse(text);
  }
}
