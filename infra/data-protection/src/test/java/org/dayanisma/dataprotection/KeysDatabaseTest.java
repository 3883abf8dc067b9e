package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeysDatabaseTest {

  @Test
  void waitsForTheKeysNoLongerThanForTheData() {
    MongoClientSettings settings =
        KeysDatabase.patient(new ConnectionString("mongodb://keys.example"));
    assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
        .isEqualTo(5);
    assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS)).isEqualTo(20);
  }

  @Test
  void waitsAsTheAddressSays() {
    MongoClientSettings settings =
        KeysDatabase.patient(
            new ConnectionString(
                "mongodb://keys.example/?serverSelectionTimeoutMS=200&socketTimeoutMS=300"));
    assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
        .isEqualTo(200);
    assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS)).isEqualTo(300);
  }
}
