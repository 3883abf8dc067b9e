package org.dayanisma.register.erasures;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.StampedDocuments;
import org.jspecify.annotations.Nullable;

/**
 * A document for each member who was erased, {@code {_id, found}}, and {@code open} as long as
 * something about them may still be readable. The ids are random and stay, or what is told late
 * would bring somebody back.
 */
public final class MongoErasedMembers implements ErasedMembers, DeclaresIndexes {

  static final String COLLECTION = "erased_members";

  private static final String OPEN = "open";
  private static final String FOUND = "found";

  private final MongoCollection<Document> members;
  private final StampedDocuments documents;

  public MongoErasedMembers(MongoDatabase database, StampedDocuments documents) {
    this.members = database.getCollection(COLLECTION);
    this.documents = documents;
  }

  /**
   * Something about this member may still be readable.
   *
   * @param found how often it was found to be so
   */
  record Open(String memberId, long found) {

    private static Open of(Document member) {
      return new Open(member.getString("_id"), timesFound(member));
    }

    private static long timesFound(Document member) {
      return member.get(FOUND, (Number) 0).longValue();
    }
  }

  @Override
  public void declareIndexes() {
    members.createIndex(Indexes.ascending(OPEN, "_id"), new IndexOptions().sparse(true));
  }

  /** Something about them, who were erased, was written just now. */
  public void comeBackTo(String memberId) {
    var _ = add(memberId);
  }

  /** They were erased. Whatever somebody wrote there must not keep that out. */
  Open add(String memberId) {
    try {
      return open(memberId);
    } catch (StampRejected forged) {
      documents.remove(COLLECTION, memberId);
      return open(memberId);
    }
  }

  private Open open(String memberId) {
    Document[] opened = new Document[1];
    var _ =
        documents.change(
            COLLECTION,
            memberId,
            member -> {
              opened[0] = member.append(OPEN, true).append(FOUND, Open.timesFound(member) + 1);
              return true;
            });
    return Open.of(opened[0]);
  }

  /**
   * Those of whom something may still be readable, in the order of their ids. One that somebody
   * wrote into the store is none.
   *
   * @param after only those behind this one
   */
  List<Open> open(@Nullable String after, int limit) {
    Bson open = Filters.eq(OPEN, true);
    Bson where = after == null ? open : Filters.and(open, Filters.gt("_id", after));
    return documents.findGenuine(COLLECTION, where, Sorts.ascending("_id"), limit).stream()
        .map(Open::of)
        .toList();
  }

  /** Nothing of them is readable any longer, unless more was found meanwhile. */
  void done(Open done) {
    var _ =
        documents.change(
            COLLECTION,
            done.memberId(),
            member -> {
              boolean isAll = Open.of(member).equals(done);
              if (isAll) {
                member.remove(OPEN);
              }
              return isAll;
            });
  }

  @Override
  public boolean isErased(String memberId) {
    return documents.find(COLLECTION, memberId).isPresent();
  }
}
