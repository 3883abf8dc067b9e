package org.dayanisma.casework.cases.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Keeping;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Sealing;
import org.dayanisma.eventrelay.StoredAggregate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a document. A null value removes its field. Free text (summary, notes, reasons) is left
 * to {@link CaseTexts} and is nowhere here in plain.
 */
final class CaseDocuments {

  static final String SUMMARY = "summary";
  static final String NOTE = "note";
  static final String SEAL_REASON = "sealReason";
  static final String REMOVALS = "removals";

  private CaseDocuments() {}

  static Document write(Case state) {
    Measure measure = state.measure();
    Document document =
        new Document("memberId", state.memberId())
            .append("unitId", state.unitId())
            .append("unitPath", state.unitPath())
            .append("kinds", List.of(measure.kind().name()))
            .append("measure", write(measure))
            .append("status", state.status().name())
            .append("openedAt", Date.from(state.openedAt()))
            .append("deadlines", state.deadlines().stream().map(DeadlineDocuments::write).toList())
            .append("nextSafeOn", state.nextSafeOn().map(LocalDate::toString).orElse(null))
            .append("closure", write(state.closure()))
            .append(TeamDocuments.SEALED, state.isSealed() ? true : null)
            .append(TeamDocuments.SEALING, write(state.sealing()))
            .append(TeamDocuments.REPORTED_UP_TO, state.reportedUpTo());
    TeamDocuments.write(state.team(), document);
    return document;
  }

  static Case read(String id, long version, Document state, CaseTexts.Opened texts) {
    return new Case(
        new CaseId(id),
        version,
        state.getString("memberId"),
        state.getString("unitId"),
        state.getList("unitPath", String.class),
        measure(state.get("measure", Document.class)),
        TeamDocuments.read(state, texts.removals()),
        texts.summary(),
        openedAt(state),
        state.getList("deadlines", Document.class).stream().map(DeadlineDocuments::read).toList(),
        closure(state.get("closure", Document.class), texts.note()),
        sealing(state, texts.sealReason()),
        TeamDocuments.reportedUpTo(state));
  }

  static CaseOverview overview(StoredAggregate stored) {
    Document document = stored.state();
    return new CaseOverview(
        stored.id(),
        stored.version(),
        document.getString("memberId"),
        document.getString("unitId"),
        document.getList("unitPath", String.class),
        CaseKind.valueOf(document.getList("kinds", String.class).getFirst()),
        CaseStatus.valueOf(document.getString("status")),
        document.getString(TeamDocuments.RESPONSIBLE),
        TeamDocuments.memberIds(document),
        TeamDocuments.isSealed(document),
        openedAt(document),
        Optional.ofNullable(document.getString("nextSafeOn")).map(LocalDate::parse).orElse(null));
  }

  private static Instant openedAt(Document document) {
    return document.getDate("openedAt").toInstant();
  }

  private static Document write(Measure measure) {
    Document document =
        new Document("kind", measure.kind().name())
            .append("effectiveOn", measure.effectiveOn().toString());
    LocalDate notifiedOn = measure.notifiedOn();
    return notifiedOn == null ? document : document.append("notifiedOn", notifiedOn.toString());
  }

  private static Measure measure(Document document) {
    return new Measure(
        CaseKind.valueOf(document.getString("kind")),
        LocalDate.parse(document.getString("effectiveOn")),
        Optional.ofNullable(document.getString("notifiedOn")).map(LocalDate::parse).orElse(null));
  }

  private static @Nullable Document write(@Nullable Closure closure) {
    return closure == null
        ? null
        : new Document("outcome", closure.outcome().name())
            .append("effectiveOn", closure.effectiveOn().toString())
            .append("closedAt", Date.from(closure.closedAt()));
  }

  private static @Nullable Closure closure(@Nullable Document document, @Nullable String note) {
    return document == null
        ? null
        : new Closure(
            Closure.Outcome.valueOf(document.getString("outcome")),
            LocalDate.parse(document.getString("effectiveOn")),
            document.getDate("closedAt").toInstant(),
            note);
  }

  private static @Nullable Document write(@Nullable Sealing sealing) {
    if (sealing == null) {
      return null;
    }
    Document document = new Document("on", sealing.on()).append("at", Date.from(sealing.at()));
    if (sealing.on()) {
      document.append("unitPath", sealing.unitPath()).append("secondIds", sealing.secondIds());
    }
    Keeping keeping = sealing.keeping();
    if (keeping != null) {
      document.append("orphaned", true);
      Optional.ofNullable(keeping.keeperId()).ifPresent(id -> document.append("keeperId", id));
    }
    return document;
  }

  private static @Nullable Sealing sealing(Document state, String reason) {
    Document document = state.get(TeamDocuments.SEALING, Document.class);
    return document == null
        ? null
        : new Sealing(
            Boolean.TRUE.equals(document.getBoolean("on")),
            document.getDate("at").toInstant(),
            reason,
            TeamDocuments.sealedPath(state),
            TeamDocuments.secondIds(state),
            TeamDocuments.keeping(state));
  }
}
