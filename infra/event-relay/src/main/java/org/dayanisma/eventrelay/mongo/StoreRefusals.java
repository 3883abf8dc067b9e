package org.dayanisma.eventrelay.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.util.Set;

/**
 * Distinguishes what MongoDB refuses every time, because of what is written, from everything else
 * it may answer: full disk, quota, credentials, elections, codes of future versions.
 */
public final class StoreRefusals {

  /**
   * BadValue, FailedToParse, TypeMismatch, Overflow, PathNotViable, ConflictingUpdateOperators,
   * names of fields, ImmutableField, DocumentValidationFailure, too large, and duplicate keys.
   */
  private static final Set<Integer> CODES =
      Set.of(2, 9, 14, 15, 28, 40, 52, 56, 57, 66, 121, 10334, 11000, 11001, 12582, 17419, 17420);

  private StoreRefusals() {}

  /** Whether waiting cannot change the answer. */
  public static boolean isRefusal(MongoException answered) {
    if (answered instanceof MongoBulkWriteException many) {
      return many.getWriteConcernError() == null
          && !many.getWriteErrors().isEmpty()
          && many.getWriteErrors().stream().allMatch(error -> CODES.contains(error.getCode()));
    }
    return CODES.contains(answered.getCode());
  }
}
