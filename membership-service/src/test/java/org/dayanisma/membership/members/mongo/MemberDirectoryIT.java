package org.dayanisma.membership.members.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.members.application.MemberDirectory;
import org.dayanisma.membership.members.application.Search;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A list goes on until everybody who can be shown was shown, however many cannot. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class MemberDirectoryIT {

  /** More than any bounded number of steps skips; a slow store shows that it takes the query. */
  private static final int ERASED = TestServers.isStoreEmbedded() ? 1030 : 20;

  private static final int LEFT = 70;
  private static final int PAGE = 51;

  @Autowired Members members;
  @Autowired MemberDirectory directory;
  @Autowired MongoDatabaseFactory databases;
  @Autowired MongoClient client;

  private final UnitPath unit = UnitPath.root(new UnitId(UUID.randomUUID()));

  /** The store is shared, and whoever wraps all keys again would have a thousand more to wrap. */
  @AfterEach
  void takeAway() {
    Bson ours =
        Filters.in(
            "_id", IntStream.range(0, ERASED + LEFT).mapToObj(i -> id(i).toString()).toList());
    MongoDatabase register = databases.getMongoDatabase();
    MongoDatabase keys = client.getDatabase(register.getName() + "-keys");
    assertThat(keys.getCollection("data_keys").deleteMany(ours).getDeletedCount())
        .isEqualTo(ERASED + LEFT);
    register.getCollection(StoredMembers.COLLECTION).deleteMany(ours);
  }

  private MemberId id(int number) {
    return new MemberId(new UUID(unit.unit().value().getMostSignificantBits(), number));
  }

  @Test
  void aListDoesNotEndBecauseManyWereErased() {
    List<MemberId> all = added(ERASED + LEFT);
    erase(all.subList(0, ERASED / 2));
    erase(all.subList(ERASED / 2 + LEFT / 2, ERASED + LEFT / 2));
    List<MemberId> left = new ArrayList<>(all.subList(ERASED / 2, ERASED / 2 + LEFT / 2));
    left.addAll(all.subList(ERASED + LEFT / 2, ERASED + LEFT));

    assertThat(walked(null)).containsExactlyElementsOf(left);
    assertThat(walked(new Search.ByNameWords(aMember().person().fullName())))
        .containsExactlyElementsOf(left);
  }

  private List<MemberId> walked(@Nullable Search search) {
    List<MemberId> shown = new ArrayList<>();
    MemberDirectory.Position after = null;
    while (true) {
      List<Versioned<Member>> rows =
          directory.list(new MemberDirectory.Query(Set.of(unit.unit()), null, search, after, PAGE));
      rows.stream().limit(PAGE - 1).forEach(row -> shown.add(row.value().id()));
      if (rows.size() < PAGE) {
        return shown;
      }
      after = new MemberDirectory.Position(unit.unit(), shown.getLast());
    }
  }

  private List<MemberId> added(int people) {
    List<MemberId> ids = IntStream.range(0, people).mapToObj(this::id).toList();
    assertThat(
            members.addAll(ids.stream().map(id -> aMember().id(id).in(unit).takenOver()).toList()))
        .containsOnly(Added.ADDED);
    return ids;
  }

  private void erase(List<MemberId> ids) {
    databases
        .getMongoDatabase()
        .getCollection(StoredMembers.COLLECTION)
        .bulkWrite(
            ids.stream()
                .map(id ->
                    new UpdateOneModel<Document>(Filters.eq("_id", id.toString()), erasing(id)))
                .toList());
  }

  /** What is gone is not there, as after an erasure; a null would be a value to a unique index. */
  private static Bson erasing(MemberId id) {
    List<Bson> changes = new ArrayList<>();
    StoredMembers.erased(id)
        .forEach((field, value) ->
            changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
    return Updates.combine(changes);
  }
}
