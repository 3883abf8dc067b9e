package org.dayanisma.casework.register.mongo;

import java.util.List;
import org.bson.Document;
import org.dayanisma.casework.register.domain.ErasedMembers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.eventrelay.StampedDocuments;
import org.springframework.stereotype.Component;

/**
 * One document for each; few at a time. For one that somebody wrote into the store nothing is
 * erased.
 */
@Component
public final class MongoErasedMembers implements ErasedMembers {

  private static final String COLLECTION = "erased_members";

  private final StampedDocuments documents;

  public MongoErasedMembers(StampedDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void add(MemberId memberId) {
    var _ = documents.change(COLLECTION, memberId.toString(), _ -> true);
  }

  @Override
  public List<MemberId> some(int limit) {
    return documents.findGenuine(COLLECTION, new Document(), limit).stream()
        .map(erased -> MemberId.of(erased.getString("_id")))
        .toList();
  }

  @Override
  public void remove(MemberId memberId) {
    documents.remove(COLLECTION, memberId.toString());
  }
}
