package org.dayanisma.testkit;

import java.util.regex.Pattern;
import org.bson.types.Binary;

/** What a stored field holds, and so in which form it may be stored. */
public enum FieldClass {
  /** Ids, statuses, dates that rules need, counters: by itself it says nothing about a person. */
  CLEAR {
    @Override
    boolean permits(Object value) {
      return true;
    }
  },
  /** Personal data: encrypted. */
  PERSONAL {
    @Override
    boolean permits(Object value) {
      return CIPHERTEXT.matcher(value.toString()).matches();
    }
  },
  /** Special categories (GDPR art. 9, KVKK art. 6): encrypted, and never searchable. */
  SPECIAL {
    @Override
    boolean permits(Object value) {
      return PERSONAL.permits(value);
    }
  },
  /**
   * Made from personal data with a secret key, for look-up: blind index or name word, or {@code
   * none|} and an id.
   */
  LOOK_UP {
    @Override
    boolean permits(Object value) {
      return BLIND.matcher(value.toString()).matches();
    }
  },
  /** A payload that only another service can open. */
  SEALED {
    @Override
    boolean permits(Object value) {
      return value instanceof Binary sealed && sealed.getData().length > SMALLEST_SEALED;
    }
  };

  private static final Pattern CIPHERTEXT = Pattern.compile("v1\\.[0-9]{1,6}\\.[A-Za-z0-9_-]{90,}");
  private static final Pattern BLIND =
      Pattern.compile("[A-Za-z0-9_-]{22}|[0-9a-f]{4}|none\\|[0-9a-f-]{36}");
  private static final int SMALLEST_SEALED = 48;

  /** Whether a field of this class may be stored in this form. */
  abstract boolean permits(Object value);
}
