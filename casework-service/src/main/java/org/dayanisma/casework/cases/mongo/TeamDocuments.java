package org.dayanisma.casework.cases.mongo;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Colleague;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Keeping;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.eventrelay.StoredAggregate;
import org.jspecify.annotations.Nullable;

/**
 * The team of a case as fields of its document, and what access is decided by. Removals are left to
 * {@link CaseTexts}: their reasons are encrypted.
 */
final class TeamDocuments {

  static final String RESPONSIBLE = "responsibleId";
  static final String COLLEAGUES = "colleagues";
  static final String COLLEAGUE = "colleagues.memberId";
  static final String SEALED = "sealed";
  static final String SEALING = "sealing";
  static final String ORPHANED = "sealing.orphaned";
  static final String REPORTED_UP_TO = "reportedUpTo";
  static final String KEEPER = "sealing.keeperId";

  private TeamDocuments() {}

  static void write(CaseTeam team, Document document) {
    Responsible responsible = team.responsible();
    document
        .append(RESPONSIBLE, responsible == null ? null : responsible.memberId())
        .append("byMandate", responsible == null ? null : responsible.byMandate())
        .append(COLLEAGUES, team.colleagues().stream().map(TeamDocuments::write).toList())
        .append("asked", team.asked().stream().map(TeamDocuments::write).toList());
  }

  static CaseTeam read(Document document, List<Removal> removed) {
    return new CaseTeam(
        responsible(document),
        rows(document, COLLEAGUES).stream().map(TeamDocuments::colleague).toList(),
        rows(document, "asked").stream().map(TeamDocuments::invitation).toList(),
        removed);
  }

  static CaseRelations relations(StoredAggregate stored) {
    Document document = stored.state();
    List<String> treePath = document.getList("unitPath", String.class);
    return new CaseRelations(
        new CaseId(stored.id()),
        document.getString("memberId"),
        isSealed(document) ? sealedPath(document) : treePath,
        treePath,
        isSealed(document),
        reportedUpTo(document) > 0,
        keeperId(document),
        read(document, List.of()));
  }

  /** Where the unit stood when the case was sealed; empty of one that is not. */
  static List<String> sealedPath(Document document) {
    return sealing(document).getList("unitPath", String.class, List.of());
  }

  /** Who watches over the sealing as second person; empty of a case that is not sealed. */
  static List<String> secondIds(Document document) {
    return sealing(document).getList("secondIds", String.class, List.of());
  }

  /** The number of the last report that reached somebody by the case, or 0. */
  static long reportedUpTo(Document document) {
    return document.get(REPORTED_UP_TO, Number.class).longValue();
  }

  /** Whether nobody of the team is left, and who keeps the case then. */
  static @Nullable Keeping keeping(Document document) {
    return Boolean.TRUE.equals(sealing(document).getBoolean("orphaned"))
        ? new Keeping(keeperId(document))
        : null;
  }

  private static @Nullable String keeperId(Document document) {
    return sealing(document).getString("keeperId");
  }

  private static Document sealing(Document document) {
    return document.get(SEALING, new Document());
  }

  static boolean isSealed(Document document) {
    return Boolean.TRUE.equals(document.getBoolean(SEALED));
  }

  static List<String> memberIds(Document document) {
    List<String> all = new ArrayList<>();
    String responsible = document.getString(RESPONSIBLE);
    if (responsible != null) {
      all.add(responsible);
    }
    rows(document, COLLEAGUES).forEach(row -> all.add(row.getString("memberId")));
    return all;
  }

  private static @Nullable Responsible responsible(Document document) {
    String memberId = document.getString(RESPONSIBLE);
    return memberId == null
        ? null
        : new Responsible(memberId, Boolean.TRUE.equals(document.getBoolean("byMandate")));
  }

  /** Cases stored before there were teams have no such field. */
  private static List<Document> rows(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }

  private static Document write(Colleague colleague) {
    return new Document("memberId", colleague.memberId()).append("role", colleague.role().name());
  }

  private static Colleague colleague(Document row) {
    return new Colleague(row.getString("memberId"), role(row));
  }

  private static Document write(Invitation invitation) {
    return new Document("id", invitation.id())
        .append("memberId", invitation.memberId())
        .append("role", invitation.role().name())
        .append("askedAt", Date.from(invitation.askedAt()));
  }

  private static Invitation invitation(Document row) {
    return new Invitation(
        row.getString("id"),
        row.getString("memberId"),
        role(row),
        row.getDate("askedAt").toInstant());
  }

  private static TeamRole role(Document row) {
    return TeamRole.valueOf(row.getString("role"));
  }
}
