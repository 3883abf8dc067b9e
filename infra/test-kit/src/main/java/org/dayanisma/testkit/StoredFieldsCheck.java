package org.dayanisma.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After all tests of a class, every document that its service has stored is compared with {@code
 * stored-fields.yml}: {@code @ExtendWith(StoredFieldsCheck.class)} below {@code @EmbeddedPlatform}.
 * So a new field without a class, and a personal one in clear, fail the build.
 */
public final class StoredFieldsCheck implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      return;
    }
    Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
    try (MongoClient client =
        MongoClients.create(environment.getRequiredProperty("dayanisma.mongodb.uri"))) {
      check(
          client.getDatabase(environment.getRequiredProperty("dayanisma.mongodb.database")),
          StoredFields.declared());
    }
  }

  /**
   * Walks every document of the database.
   *
   * @throws AssertionError that names each undeclared path and each personal one in clear, and no
   *     value
   */
  public static void check(MongoDatabase database, StoredFields fields) {
    TreeSet<String> problems = new TreeSet<>();
    long documents = 0;
    for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
      for (Document document : database.getCollection(collection).find()) {
        problems.addAll(fields.problemsOf(collection, document));
        documents++;
      }
    }
    if (documents == 0) {
      throw new AssertionError("Nothing is stored: the story has not been told.");
    }
    if (!problems.isEmpty()) {
      throw new AssertionError("Stored fields:\n  " + String.join("\n  ", List.copyOf(problems)));
    }
  }
}
