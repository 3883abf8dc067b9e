package org.dayanisma.eventrelay.kafka;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells the failure of a store, which will pass and is waited for, from the failure of a handler,
 * which will not.
 */
final class TransientFailures {

  private static final int DEEPEST = 20;

  private TransientFailures() {}

  static boolean isTransient(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (storeIsAway(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean storeIsAway(Throwable cause) {
    return switch (cause) {
      case TransientDataAccessException _ -> true;
      case RecoverableDataAccessException _ -> true;
      case DataAccessResourceFailureException _ -> true;
      case MongoWriteException e ->
          e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
      case MongoBulkWriteException e -> e.hasErrorLabel("RetryableWriteError");
      case MongoCommandException e -> e.hasErrorLabel("RetryableWriteError");
      case MongoException _ -> true;
      default -> false;
    };
  }
}
