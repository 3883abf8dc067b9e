package org.dayanisma.membership.members.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.membership.members.application.RegisteredLines;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.springframework.stereotype.Component;

/** Compares keyed fingerprints of lines, so that nothing is decrypted. */
@Component
@ReadsUnstamped(
    "says only that a line was taken over before, and whether by the asker: who forges that has"
        + " a right guess uncounted, and gets access to nothing")
class MongoRegisteredLines implements RegisteredLines {

  private static final String ADMITTED_ON = "admittedOn";

  private final MongoCollection<Document> members;
  private final BlindMembers blind;

  MongoRegisteredLines(AggregateStore store, BlindMembers blind) {
    this.members = store.database().getCollection(StoredMembers.COLLECTION);
    this.blind = blind;
  }

  @Override
  public List<List<Known>> sameAs(List<Member> lines, String userId) {
    List<String> marks = lines.stream().map(blind::registrationMark).toList();
    Map<String, List<Document>> known = byMark(marks);
    List<List<Known>> same = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Member line = lines.get(i);
      String registrar = blind.registrar(marks.get(i), userId);
      same.add(
          known.getOrDefault(marks.get(i), List.of()).stream()
              .filter(member -> isOfThatDay(line, member))
              .map(member -> known(member, registrar))
              .sorted(Comparator.comparing(Known::isOfAsker).reversed())
              .toList());
    }
    return same;
  }

  private static Known known(Document member, String registrar) {
    return new Known(
        MemberId.of(member.getString("_id")),
        UnitId.of(member.getString(StoredMembers.UNIT)),
        registrar.equals(member.getString(StoredMembers.REGISTRAR)));
  }

  private Map<String, List<Document>> byMark(List<String> marks) {
    Map<String, List<Document>> found = new HashMap<>();
    if (!marks.isEmpty()) {
      members
          .find(Filters.in(StoredMembers.REGISTRATION, marks))
          .projection(
              Projections.include(
                  StoredMembers.REGISTRATION,
                  StoredMembers.REGISTRAR,
                  StoredMembers.UNIT,
                  StoredMembers.APPLIED_AT,
                  ADMITTED_ON))
          .forEach(member ->
              found
                  .computeIfAbsent(
                      member.getString(StoredMembers.REGISTRATION), mark -> new ArrayList<>())
                  .add(member));
    }
    return found;
  }

  /** Whoever names no day is the one who was taken over without one, on that day. */
  private static boolean isOfThatDay(Member line, Document member) {
    LocalDate said = line.knownMemberSince();
    LocalDate kept =
        said == null ? LegalTime.dayOf(member.getDate(StoredMembers.APPLIED_AT).toInstant()) : said;
    return kept.toString().equals(member.getString(ADMITTED_ON));
  }
}
