package org.dayanisma.eventrelay;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.mongo.StoreRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;

/** What the failure of a handler means for its event: whether waiting can help. */
public enum EventFailure {

  /** The event cannot be read, and never will be: it is put aside at once. */
  POISON,

  /**
   * Our own code refuses it, in the same way each time, or the store refuses what we made of it.
   * Waiting does not help, but a new release may: it is repeated some times and then put aside.
   */
  REFUSED,

  /**
   * The cause is not the event: store, broker, network, disk, quota, credentials, keys, and
   * anything that we do not know. The consumer waits without limit.
   */
  WAITED_FOR;

  private static final int DEEPEST = 20;

  /** Packages whose failures depend only on their input. */
  private static final List<String> REFUSING = List.of("org.dayanisma.", "tools.jackson.");

  /** Reads a failure with its causes. */
  public static EventFailure of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    if (chain.stream().anyMatch(EventSubscription.HeldBack.class::isInstance)) {
      return WAITED_FOR;
    }
    if (chain.stream().anyMatch(PoisonEventException.class::isInstance)) {
      return POISON;
    }
    return chain.stream()
        .map(EventFailure::ofOutside)
        .flatMap(Optional::stream)
        .reduce((outer, inner) -> inner)
        .orElseGet(() -> chain.stream().anyMatch(EventFailure::isOurs) ? REFUSED : WAITED_FOR);
  }

  /** Whether a store or a vault of keys caused it, so that waiting helps. */
  static boolean isOfAStore(Throwable failure) {
    return of(failure) == WAITED_FOR
        && chain(failure).stream()
            .anyMatch(
                cause -> cause instanceof MongoException || cause instanceof DataAccessException);
  }

  /** Whether it was caused by a row that this service did not write, or did not write so. */
  static boolean isOfAForgedRow(Throwable failure) {
    return chain(failure).stream().anyMatch(StampRejected.class::isInstance);
  }

  private static List<Throwable> chain(@Nullable Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && chain.size() < DEEPEST;
        cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }

  /** What a failure of store, disk, network or machine means; empty for any other. */
  private static Optional<EventFailure> ofOutside(Throwable cause) {
    return switch (cause) {
      case MongoException e -> Optional.of(StoreRefusals.isRefusal(e) ? REFUSED : WAITED_FOR);
      case DataAccessException e -> Optional.of(isRefusal(e) ? REFUSED : WAITED_FOR);
      case IOException _ -> Optional.of(WAITED_FOR);
      case TimeoutException _ -> Optional.of(WAITED_FOR);
      case StackOverflowError _ -> Optional.of(REFUSED); // the same event overflows it each time
      case Error _ -> Optional.of(WAITED_FOR);
      default -> Optional.empty();
    };
  }

  private static boolean isRefusal(DataAccessException e) {
    return e instanceof NonTransientDataAccessException
        && !(e instanceof DataAccessResourceFailureException)
        && !(e instanceof PermissionDeniedDataAccessException)
        && !(e instanceof UncategorizedDataAccessException);
  }

  /** Our own exceptions, and those with which Java says that a program is wrong. */
  private static boolean isOurs(Throwable cause) {
    return switch (cause) {
      case IllegalArgumentException _ -> true;
      case IllegalStateException _ -> true;
      case NullPointerException _ -> true;
      case ClassCastException _ -> true;
      case IndexOutOfBoundsException _ -> true;
      case ArithmeticException _ -> true;
      case UnsupportedOperationException _ -> true;
      case NoSuchElementException _ -> true;
      case DateTimeException _ -> true;
      case ConcurrentModificationException _ -> true;
      default -> REFUSING.stream().anyMatch(cause.getClass().getName()::startsWith);
    };
  }
}
