package org.dayanisma.casework.cases.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.eventrelay.StampedDocuments;

/**
 * The case ids of one member under the member's id, so that the commonest list goes by {@code _id}
 * on every store. It is written <i>before</i> the case: an entry whose case was never stored is
 * harmless and ignored, a case without its entry would be lost from that list.
 */
public record MemberCases(StampedDocuments documents) {

  static final String COLLECTION = "member_cases";

  private static final String CASES = "caseIds";

  public void add(String memberId, CaseId opened) {
    var _ =
        documents.change(
            COLLECTION,
            memberId,
            member -> {
              List<String> ids = new ArrayList<>(ids(member));
              boolean isNew = !ids.contains(opened.value());
              if (isNew) {
                ids.add(opened.value());
                member.append(CASES, ids);
              }
              return isNew;
            });
  }

  public List<CaseId> of(String memberId) {
    return documents.find(COLLECTION, memberId).map(MemberCases::ids).orElse(List.of()).stream()
        .map(CaseId::new)
        .toList();
  }

  private static List<String> ids(Document member) {
    return member.getList(CASES, String.class, List.of());
  }
}
