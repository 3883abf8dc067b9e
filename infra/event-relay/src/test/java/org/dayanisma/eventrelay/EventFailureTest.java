package org.dayanisma.eventrelay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Only events that no waiting can help are put aside; {@link StoreErrorsIT} shows it with a real
 * broker.
 */
class EventFailureTest {

  @Test
  void whatTheEventHasNoPartInIsWaitedFor() {
    assertThat(
            List.of(
                new TransientDataAccessResourceException("away"),
                new OptimisticLockingFailureException("others were faster"),
                new IllegalStateException(slow()),
                new MongoException(-1, "unknown to this release"),
                new DataIntegrityViolationException("as Spring says", write(14031))))
        .extracting(EventFailure::of)
        .containsOnly(EventFailure.WAITED_FOR);
  }

  @Test
  void whatNobodyKnowsIsWaitedFor() {
    assertThat(EventFailure.of(new RuntimeException("of a library")))
        .isEqualTo(EventFailure.WAITED_FOR);
  }

  @Test
  void whatOurCodeOrTheStoreRefusesEachTimeIsNot() {
    assertThat(
            List.of(
                new NullPointerException(),
                new IllegalArgumentException("no such day"),
                new NoSuchElementException(),
                new RuntimeException("wrapped", new ClassCastException()),
                new DuplicateKeyException("taken"),
                new AggregateExists("trees", "name"),
                new DataIntegrityViolationException("?", write(11000)),
                write(10334)))
        .extracting(EventFailure::of)
        .containsOnly(EventFailure.REFUSED);
  }

  @Test
  void poisonIsPoisonHoweverItIsWrapped() {
    assertThat(EventFailure.of(new IllegalStateException(new PoisonEventException("unreadable"))))
        .isEqualTo(EventFailure.POISON);
  }

  private static MongoException slow() {
    return new MongoSocketReadTimeoutException("slow", new ServerAddress(), new RuntimeException());
  }

  private static MongoWriteException write(int code) {
    return new MongoWriteException(
        new WriteError(code, "refused", new BsonDocument()), new ServerAddress(), Set.of());
  }
}
