package org.dayanisma.httpapi;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** A store that is away is 503, a race that was lost is 409. */
final class StoreProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return switch (thrown) {
      case OptimisticLockingFailureException _ -> Optional.of(Problems.concurrentChange());
      case DataAccessResourceFailureException _ -> unavailable();
      case MongoTimeoutException _ -> unavailable();
      case MongoSocketException _ -> unavailable();
      // Somebody else on the same connections has just found the server away.
      case MongoConnectionPoolClearedException _ -> unavailable();
      case MongoNotPrimaryException _ -> unavailable();
      case MongoNodeIsRecoveringException _ -> unavailable();
      default -> Optional.empty();
    };
  }

  private static Optional<ProblemException> unavailable() {
    return Optional.of(
        Problems.unavailable("store-unavailable", "The store cannot be reached at the moment."));
  }
}
