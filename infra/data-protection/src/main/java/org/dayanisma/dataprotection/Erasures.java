package org.dayanisma.dataprotection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Turns the keys of a subject into the certificate of their destruction, in one write: {@code {_id,
 * state: "DESTROYED", destroyedAt, reason, requestedBy, keyVersions, signature}}.
 */
final class Erasures {

  private static final String AT = "destroyedAt";
  private static final String REASON = "reason";
  private static final String REQUESTED_BY = "requestedBy";
  private static final String KEY_VERSIONS = "keyVersions";
  private static final String SIGNATURE = "signature";

  private final String service;
  private final MongoCollection<Document> documents;
  private final Signatures signatures;
  private final InstantSource time;

  Erasures(
      String service,
      MongoCollection<Document> documents,
      Signatures signatures,
      InstantSource time) {
    this.service = service;
    this.documents = MongoDataKeys.durable(documents);
    this.signatures = signatures;
    this.time = time;
  }

  ErasureCertificate erase(String subjectId, Erasure erasure) {
    while (true) {
      Document found = documents.find(Filters.eq("_id", subjectId)).first();
      if (found != null && found.containsKey(SIGNATURE)) {
        return certificate(found);
      }
      ErasureCertificate certificate = issue(subjectId, erasure, found);
      if (found == null ? inserted(certificate) : replaced(found, certificate)) {
        return certificate;
      }
      // a key was made, rotated or erased meanwhile; look again
    }
  }

  Optional<ErasureCertificate> certificateOf(String subjectId) {
    return Optional.ofNullable(documents.find(Filters.eq("_id", subjectId)).first())
        .filter(found -> found.containsKey(SIGNATURE))
        .map(this::certificate);
  }

  private ErasureCertificate issue(String subjectId, Erasure erasure, @Nullable Document found) {
    // records from before there were certificates keep their time
    Instant earlier =
        found == null || found.getDate(AT) == null ? null : found.getDate(AT).toInstant();
    Instant at = earlier == null ? time.instant().truncatedTo(ChronoUnit.MILLIS) : earlier;
    return ErasureCertificate.issue(signatures, service, subjectId, at, erasure, versions(found));
  }

  private static List<Integer> versions(@Nullable Document found) {
    Document keys = found == null ? null : found.get(WrappedKeys.KEYS, Document.class);
    Set<String> versions = keys == null ? Set.of() : keys.keySet();
    return versions.stream().map(Integer::valueOf).sorted().toList();
  }

  private boolean inserted(ErasureCertificate certificate) {
    try {
      documents.insertOne(record(certificate).append("_id", certificate.subjectId()));
      return true;
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failed;
      }
      return false;
    }
  }

  private boolean replaced(Document found, ErasureCertificate certificate) {
    Bson unchanged =
        WrappedKeys.isActive(found)
            ? MongoDataKeys.unchanged(
                certificate.subjectId(), found.getInteger(WrappedKeys.CURRENT))
            : Filters.and(
                Filters.eq("_id", certificate.subjectId()), Filters.exists(SIGNATURE, false));
    return documents.replaceOne(unchanged, record(certificate)).getMatchedCount() == 1;
  }

  private static Document record(ErasureCertificate certificate) {
    return new Document(WrappedKeys.STATE, WrappedKeys.DESTROYED)
        .append(AT, Date.from(certificate.erasedAt()))
        .append(REASON, certificate.erasure().reason())
        .append(REQUESTED_BY, certificate.erasure().requestedBy())
        .append(KEY_VERSIONS, certificate.keyVersions())
        .append(SIGNATURE, certificate.signature());
  }

  private ErasureCertificate certificate(Document found) {
    return new ErasureCertificate(
        service,
        found.getString("_id"),
        found.getDate(AT).toInstant(),
        new Erasure(found.getString(REASON), found.getString(REQUESTED_BY)),
        found.getList(KEY_VERSIONS, Integer.class),
        found.getString(SIGNATURE));
  }
}
