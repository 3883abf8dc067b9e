package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

/** When the store is in trouble the client may try again; it is never reported as our error. */
class StoreProblemsTest {

  private static final ServerAddress SERVER = new ServerAddress("store.example");

  private final StoreProblems problems = new StoreProblems();

  static Stream<MongoException> away() {
    Throwable cause = new IllegalStateException("cut");
    return Stream.of(
        new MongoTimeoutException("no server"),
        new MongoSocketReadTimeoutException("silence", SERVER, cause),
        new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), cause),
        new MongoNodeIsRecoveringException(said(13436), SERVER),
        // what a find and a write throw when the server is there but cannot do it
        new MongoQueryException(said(13436), SERVER),
        new MongoCommandException(said(14031), SERVER),
        new MongoException(8000, "over quota"),
        new MongoCursorNotFoundException(7, said(43), SERVER),
        new MongoException(18, "the password is another"),
        new MongoWriteConcernException(
            new WriteConcernError(64, "WriteConcernFailed", "slow", new BsonDocument()),
            null,
            SERVER,
            Set.of()));
  }

  private static BsonDocument said(int code) {
    return BsonDocument.parse("{ok: 0, errmsg: 'not now', code: " + code + "}");
  }

  @Test
  void whatALibraryHasWrappedIsTheSame() {
    Throwable wrapped =
        new UncategorizedMongoDbException("no", new MongoCommandException(said(14031), SERVER));
    assertThat(problems.translate(wrapped))
        .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(503));
  }

  @ParameterizedTest
  @MethodSource("away")
  void aStoreThatIsAwayIsUnavailable(MongoException thrown) {
    ProblemException problem = problems.translate(thrown).orElseThrow();
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.code()).isEqualTo("store-unavailable");
  }

  /** What event-relay throws when too many events of one aggregate wait for the broker. */
  @Test
  void anOutboxThatIsFullIsUnavailable() {
    assertThat(problems.translate(new TransientDataAccessResourceException("full")))
        .hasValueSatisfying(problem -> {
          assertThat(problem.status()).isEqualTo(503);
          assertThat(problem.code()).isEqualTo("outbox-full");
        });
  }

  @Test
  void aLostRaceIsAConflict() {
    assertThat(problems.translate(new OptimisticLockingFailureException("raced")))
        .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void anErrorOfOursStaysOne() {
    assertThat(problems.translate(new IllegalStateException("bug"))).isEmpty();
    assertThat(problems.translate(new MongoException("a command it does not know"))).isEmpty();
    assertThat(problems.translate(new MongoCommandException(said(59), SERVER))).isEmpty();
  }
}
