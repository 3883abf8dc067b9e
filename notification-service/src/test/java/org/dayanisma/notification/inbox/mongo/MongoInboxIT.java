package org.dayanisma.notification.inbox.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.dayanisma.notification.inbox.application.InboxContract;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Half of the calls go through an instance that remembers, half through one that does not. */
@SpringJUnitConfig(MongoInboxIT.None.class)
@EmbeddedPlatform(kafka = false)
class MongoInboxIT extends InboxContract {

  static class None {}

  @Value("${dayanisma.mongodb.uri}")
  private String uri;

  @Value("${dayanisma.mongodb.database}")
  private String database;

  private MongoClient client;
  private MongoInbox remembering;

  @BeforeEach
  void open() {
    client = MongoClients.create(uri);
    remembering = fresh();
    remembering.declareIndexes();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private MongoInbox fresh() {
    return new MongoInbox(client.getDatabase(database), InstantSource.system());
  }

  @Override
  protected Inbox inbox() {
    return ThreadLocalRandom.current().nextBoolean() ? remembering : fresh();
  }
}
