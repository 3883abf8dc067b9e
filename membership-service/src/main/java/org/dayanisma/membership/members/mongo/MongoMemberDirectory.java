package org.dayanisma.membership.members.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredForm;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FoldedName;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.membership.members.application.MemberDirectory;
import org.dayanisma.membership.members.application.Search;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists members by (unit, id). Words of names are found by coarse tokens and checked after
 * decryption, so a search may read more rows than it shows; it reads them in bounded steps until
 * the page is full or the list is at its end, because a page that is not full says that it is the
 * last. The query leaves out the erased, so what is read and not shown is rare.
 */
@Component
class MongoMemberDirectory implements MemberDirectory {

  private static final int SMALLEST_STEP = 50;

  private final AggregateCollection members;
  private final StoredForm<Member> form;
  private final BlindMembers blind;
  private final DataKeys keys;

  MongoMemberDirectory(AggregateStore store, BlindMembers blind) {
    Stored<Member, MemberEvent> stored = StoredMembers.by(blind);
    this.members = store.collection(stored);
    this.form = store.form(stored);
    this.blind = blind;
    this.keys = store.keys();
  }

  @Override
  public List<Versioned<Member>> list(Query query) {
    List<Versioned<Member>> found = new ArrayList<>();
    int step = Math.max(query.limit(), SMALLEST_STEP);
    Position after = query.after();
    boolean more = true;
    while (more && found.size() < query.limit()) {
      List<StoredAggregate> rows = read(query, after, step);
      keys.prefetch(rows.stream().map(StoredAggregate::id).toList());
      rows.forEach(row -> form.read(row).filter(m -> matches(m, query)).ifPresent(found::add));
      more = rows.size() == step;
      after = more ? position(rows.getLast()) : after;
    }
    return found.size() > query.limit() ? found.subList(0, query.limit()) : found;
  }

  private List<StoredAggregate> read(Query query, @Nullable Position after, int limit) {
    return members.find(filter(query, after), Sorts.ascending(StoredMembers.UNIT, "_id"), limit);
  }

  private Bson filter(Query query, @Nullable Position after) {
    List<Bson> all = new ArrayList<>();
    all.add(Filters.in(StoredMembers.UNIT, query.units().stream().map(UnitId::toString).toList()));
    all.add(
        query.standing() == null
            ? Filters.ne(StoredMembers.STANDING, Standing.ERASED.name())
            : Filters.eq(StoredMembers.STANDING, query.standing().name()));
    if (query.search() != null) {
      all.add(filter(query.search()));
    }
    if (after != null) {
      String unit = after.unit().toString();
      all.add(
          Filters.or(
              Filters.gt(StoredMembers.UNIT, unit),
              Filters.and(
                  Filters.eq(StoredMembers.UNIT, unit),
                  Filters.gt("_id", after.member().toString()))));
    }
    return Filters.and(all);
  }

  private Bson filter(Search search) {
    return switch (search) {
      case Search.ByMemberId(var id) -> Filters.eq("_id", id.toString());
      case Search.ByNationalId(var number) ->
          Filters.eq(StoredMembers.NATIONAL_ID, blind.blind(number));
      case Search.ByEmail(var email) -> Filters.eq(StoredMembers.EMAIL, blind.blind(email));
      case Search.ByPhone(var number) -> Filters.eq(StoredMembers.MOBILE, blind.blind(number));
      case Search.ByNameWords(var words) -> nameWords(words);
    };
  }

  private Bson nameWords(String words) {
    List<String> tokens = blind.blindWords(words);
    // Only punctuation was typed; nobody has such a name.
    return tokens.isEmpty()
        ? Filters.in("_id", List.of())
        : Filters.all(StoredMembers.NAME_WORDS, tokens);
  }

  private static boolean matches(Versioned<Member> member, Query query) {
    return !(query.search() instanceof Search.ByNameWords(String words))
        || FoldedName.matches(member.value().person().fullName(), words);
  }

  private static Position position(StoredAggregate row) {
    return new Position(
        UnitId.of(row.state().getString(StoredMembers.UNIT)), MemberId.of(row.id()));
  }
}
