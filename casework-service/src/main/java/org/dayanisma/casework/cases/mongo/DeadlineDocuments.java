package org.dayanisma.casework.cases.mongo;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.Confidence;

/**
 * A deadline as a sub-document of its case. Legal dates are stored as ISO text: a day has no time
 * zone.
 */
final class DeadlineDocuments {

  private DeadlineDocuments() {}

  static Document write(Deadline deadline) {
    ComputedDeadline computed = deadline.computed();
    return new Document("id", deadline.id())
        .append("status", deadline.status().name())
        .append("ruleId", computed.ruleId())
        .append("ruleVersion", computed.ruleVersion())
        .append("rulesVersion", computed.rulesVersion())
        .append("title", computed.title())
        .append("forum", computed.forum())
        .append("nominalOn", computed.nominalOn().toString())
        .append("dueOn", computed.dueOn().toString())
        .append("safeOn", computed.safeOn().toString())
        .append("steps", computed.steps().stream().map(DeadlineDocuments::write).toList())
        .append(
            "adjustments", computed.adjustments().stream().map(DeadlineDocuments::write).toList())
        .append("warnings", computed.warnings().stream().map(DeadlineDocuments::write).toList())
        .append("legalBasis", computed.legalBasis())
        .append("source", computed.source())
        .append("confidence", computed.confidence().name());
  }

  static Deadline read(Document document) {
    ComputedDeadline computed =
        new ComputedDeadline(
            document.getString("ruleId"),
            document.getInteger("ruleVersion"),
            document.getString("rulesVersion"),
            document.getString("title"),
            document.getString("forum"),
            day(document, "nominalOn"),
            day(document, "dueOn"),
            day(document, "safeOn"),
            moves(document, "steps"),
            moves(document, "adjustments"),
            document.getList("warnings", Document.class).stream()
                .map(warning -> new Warning(warning.getString("code"), warning.getString("detail")))
                .toList(),
            document.getString("legalBasis"),
            document.getString("source"),
            Confidence.valueOf(document.getString("confidence")));
    return new Deadline(
        document.getString("id"), computed, Deadline.Status.valueOf(document.getString("status")));
  }

  private static Document write(Move move) {
    return new Document("ruleId", move.ruleId())
        .append("ruleVersion", move.ruleVersion())
        .append("from", move.from().toString())
        .append("to", move.to().toString())
        .append("reason", move.reason())
        .append("confidence", move.confidence().name());
  }

  private static Document write(Warning warning) {
    return new Document("code", warning.code()).append("detail", warning.detail());
  }

  private static List<Move> moves(Document document, String field) {
    return document.getList(field, Document.class).stream()
        .map(move ->
            new Move(
                move.getString("ruleId"),
                move.getInteger("ruleVersion"),
                day(move, "from"),
                day(move, "to"),
                move.getString("reason"),
                Confidence.valueOf(move.getString("confidence"))))
        .toList();
  }

  private static LocalDate day(Document document, String field) {
    return LocalDate.parse(document.getString(field));
  }
}
