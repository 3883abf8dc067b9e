package org.dayanisma.httpapi;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * A store that is away or cannot write is answered 503, and so is an aggregate whose outbox is
 * full; a lost race is answered 409.
 */
final class StoreProblems implements ProblemTranslator {

  private static final int DEEPEST_CAUSE = 5;

  /**
   * Codes of a server that is there but cannot do it now: it is stopping, recovering or not the
   * primary, has waited too long for the others, has no room left, or refuses everybody. A find
   * throws a different class of exception from a write, so the code decides.
   */
  private static final Set<Integer> NOT_NOW =
      Set.of(
          6, // HostUnreachable
          7, // HostNotFound
          13, // Unauthorized: credentials were changed
          18, // AuthenticationFailed
          43, // CursorNotFound: it was reopened between two parts of an answer
          50, // MaxTimeMSExpired
          64, // WriteConcernFailed
          89, // NetworkTimeout
          91, // ShutdownInProgress
          100, // UnsatisfiableWriteConcern
          134, // ReadConcernMajorityNotAvailableYet
          189, // PrimarySteppedDown
          262, // ExceededTimeLimit
          8000, // over quota, of a hosted server
          9001, // SocketException
          10107, // NotWritablePrimary
          11600, // InterruptedAtShutdown
          11602, // InterruptedDueToReplStateChange
          13435, // NotPrimaryNoSecondaryOk
          13436, // NotPrimaryOrSecondary
          14031); // OutOfDiskSpace

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    @Nullable Throwable current = thrown;
    for (int i = 0; current != null && i < DEEPEST_CAUSE; i++) {
      if (current instanceof OptimisticLockingFailureException) {
        return Optional.of(Problems.concurrentChange());
      }
      if (current instanceof TransientDataAccessResourceException) {
        return Optional.of(
            Problems.unavailable(
                "outbox-full", "Too much waits to be passed on. Please try again later."));
      }
      if (isUnavailable(current)) {
        return Optional.of(
            Problems.unavailable(
                "store-unavailable",
                "The store cannot be reached, or cannot write, at the moment."));
      }
      current = current.getCause();
    }
    return Optional.empty();
  }

  private static boolean isUnavailable(Throwable thrown) {
    return switch (thrown) {
      case DataAccessResourceFailureException _ -> true;
      case MongoTimeoutException _ -> true;
      case MongoSocketException _ -> true;
      // Another user of the same connections has just found that the server is away.
      case MongoConnectionPoolClearedException _ -> true;
      case MongoWriteConcernException _ -> true;
      case MongoSecurityException _ -> true;
      case MongoBulkWriteException many ->
          many.getWriteErrors().stream().anyMatch(error -> NOT_NOW.contains(error.getCode()));
      case MongoException said -> NOT_NOW.contains(said.getCode());
      default -> false;
    };
  }
}
