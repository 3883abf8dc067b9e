package org.dayanisma.membership.members.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.ErasureRequest.Asker;
import org.jspecify.annotations.Nullable;

/** A request to erase in the document of the member: ids, dates and a code. */
final class StoredErasureRequest {

  static final String FIELD = "erasureRequest";
  static final String ASKED_AT = FIELD + ".askedAt";
  static final String DUE_AT = FIELD + ".dueAt";

  private StoredErasureRequest() {}

  static @Nullable Document write(@Nullable ErasureRequest request) {
    if (request == null) {
      return null;
    }
    Asker asker = request.asker();
    Document document =
        new Document("reason", request.reason().name())
            .append("askedBy", asker.userId())
            .append("unitPaths", asker.unitPaths())
            .append("askedAt", Date.from(request.askedAt()));
    if (asker.memberId() != null) {
      document.append("askerMemberId", asker.memberId());
    }
    if (request.approvedBy() != null) {
      document.append("approvedBy", request.approvedBy());
    }
    Instant dueAt = request.dueAt();
    return dueAt == null ? document : document.append("dueAt", Date.from(dueAt));
  }

  static @Nullable ErasureRequest read(Document state) {
    Document document = state.get(FIELD, Document.class);
    if (document == null) {
      return null;
    }
    Date dueAt = document.getDate("dueAt");
    return new ErasureRequest(
        ErasureReason.valueOf(document.getString("reason")),
        new Asker(
            document.getString("askedBy"),
            document.getString("askerMemberId"),
            paths(document.getList("unitPaths", List.class))),
        document.getDate("askedAt").toInstant(),
        dueAt == null ? null : dueAt.toInstant(),
        document.getString("approvedBy"));
  }

  private static List<List<String>> paths(List<?> stored) {
    return stored.stream()
        .map(path -> ((List<?>) path).stream().map(Object::toString).toList())
        .toList();
  }
}
