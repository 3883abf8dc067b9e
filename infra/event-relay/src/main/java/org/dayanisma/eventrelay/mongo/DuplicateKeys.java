package org.dayanisma.eventrelay.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a refused write which unique index refused it; servers say this only in a sentence.
 */
final class DuplicateKeys {

  static final int CODE = 11000;
  private static final Pattern INDEX = Pattern.compile("index: (?:\\S+\\.\\$)?(\\S+)");

  private DuplicateKeys() {}

  /** The index's name, if the write was refused because of a duplicate key. */
  static Optional<String> indexOf(MongoWriteException refused) {
    WriteError error = refused.getError();
    if (error.getCode() != CODE) {
      return Optional.empty();
    }
    Matcher index = INDEX.matcher(error.getMessage());
    return Optional.of(index.find() ? index.group(1) : "unknown");
  }
}
