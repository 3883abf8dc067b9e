package org.dayanisma.casework.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.dayanisma.casework.domain.ErasedMembers;

/** One document for each; few at a time. */
public final class MongoErasedMembers implements ErasedMembers {

  private final MongoCollection<Document> erased;

  public MongoErasedMembers(MongoDatabase database) {
    this.erased = database.getCollection("erased_members");
  }

  @Override
  public void add(String memberId) {
    erased.updateOne(
        Filters.eq("_id", memberId),
        new Document("$setOnInsert", new Document("_id", memberId)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public List<String> some(int limit) {
    return erased.find().limit(limit).map(found -> found.getString("_id")).into(new ArrayList<>());
  }

  @Override
  public void remove(String memberId) {
    erased.deleteOne(Filters.eq("_id", memberId));
  }
}
