package org.dayanisma.dataprotection;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The key vault cannot be reached, is sealed, refuses us or answers nonsense. Nothing is encrypted
 * or decrypted meanwhile; a client gets 503 and may try again.
 */
public final class KeyVaultUnavailable extends DataAccessResourceFailureException {

  KeyVaultUnavailable(String reason) {
    super("the key vault is not available: " + reason);
  }

  KeyVaultUnavailable(String reason, Throwable cause) {
    super("the key vault is not available: " + reason, cause);
  }
}
