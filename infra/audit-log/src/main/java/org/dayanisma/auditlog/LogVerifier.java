package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.dayanisma.dataprotection.SignatureVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Computes the tree anew and compares it with every checkpoint. Whoever can write to the store can
 * make one record, or all that follow it, consistent; they cannot make them agree with what the
 * service has signed.
 *
 * <p>A change that leaves the kept roots alone is located exactly. One that recomputes all of them
 * up to the end is located between two checkpoints.
 */
final class LogVerifier {

  private final String service;
  private final SignatureVerifier signatures;

  LogVerifier(String service, SignatureVerifier signatures) {
    this.service = service;
    this.signatures = signatures;
  }

  /**
   * @param checkpoints read before the records, so that none can be ahead of them
   * @param records the whole collection, by ascending {@code _id}
   */
  Verdict verify(List<SignedCheckpoint> checkpoints, Iterable<Document> records) {
    NavigableMap<Long, Checkpoint> bySize = new TreeMap<>();
    for (SignedCheckpoint signed : checkpoints) {
      Verdict bad = badCheckpoint(signed, bySize);
      if (bad != null) {
        return bad;
      }
    }
    return new Walk(bySize).over(records.iterator(), checkpoints.size());
  }

  private @Nullable Verdict badCheckpoint(
      SignedCheckpoint signed, NavigableMap<Long, Checkpoint> bySize) {
    Checkpoint checkpoint = signed.checkpoint();
    if (!checkpoint.origin().equals(service) || !signed.isGenuine(signatures)) {
      return new Verdict.Broken(
          -1, "the checkpoint of " + checkpoint.at() + " was not signed by " + service + ".");
    }
    Checkpoint other = bySize.putIfAbsent(checkpoint.size(), checkpoint);
    if (other != null && !Arrays.equals(other.root(), checkpoint.root())) {
      return new Verdict.Broken(
          -1,
          "two checkpoints of "
              + checkpoint.size()
              + " records contradict each other ("
              + other.at()
              + ", "
              + checkpoint.at()
              + "): the service has signed two histories.");
    }
    return null;
  }

  /** One pass over the records. */
  private static final class Walk {

    private final NavigableMap<Long, Checkpoint> checkpoints;
    private TreeEdge tree = TreeEdge.empty();
    private TreeEdge withoutLast = TreeEdge.empty();

    Walk(NavigableMap<Long, Checkpoint> checkpoints) {
      this.checkpoints = checkpoints;
    }

    Verdict over(Iterator<Document> records, int signed) {
      while (records.hasNext()) {
        Verdict bad = next(records.next());
        if (bad != null) {
          return bad;
        }
      }
      Map.Entry<Long, Checkpoint> last = checkpoints.lastEntry();
      if (last != null && last.getKey() > tree.size()) {
        return new Verdict.Broken(
            tree.size(),
            "record "
                + tree.size()
                + " is missing, and all after it: the checkpoint of "
                + last.getValue().at()
                + " counts "
                + last.getKey()
                + " records.");
      }
      return new Verdict.Sound(tree.size(), last == null ? 0 : last.getKey(), signed);
    }

    private @Nullable Verdict next(Document document) {
      long index = tree.size();
      StoredRecord stored = read(document);
      if (stored == null) {
        return broken(index, "is not a record any more.");
      }
      if (stored.record().index() != index) {
        return broken(index, "is missing; record " + stored.record().index() + " comes instead.");
      }
      TreeEdge grown = tree.append(leaf(stored.record(), index));
      if (!Arrays.equals(grown.root(), stored.root())) {
        return contradiction(stored, index);
      }
      withoutLast = tree;
      tree = grown;
      Checkpoint checkpoint = checkpoints.get(tree.size());
      return checkpoint == null || Arrays.equals(checkpoint.root(), tree.root())
          ? null
          : rewritten(checkpoint);
    }

    private Verdict contradiction(StoredRecord stored, long index) {
      boolean fitsWithoutTheOneBefore =
          index > 0
              && Arrays.equals(
                  withoutLast.append(leaf(stored.record(), index - 1)).root(), stored.root());
      return fitsWithoutTheOneBefore
          ? broken(index - 1, "was put in; without it the next one fits.")
          : broken(index, "is not as it was written.");
    }

    private Verdict rewritten(Checkpoint checkpoint) {
      Map.Entry<Long, Checkpoint> before = checkpoints.lowerEntry(checkpoint.size());
      long first = before == null ? 0 : before.getKey();
      return new Verdict.Broken(
          first,
          "records "
              + first
              + " to "
              + (checkpoint.size() - 1)
              + " are not what was signed at "
              + checkpoint.at()
              + ": one of them was changed and all roots after it recomputed.");
    }

    private static @Nullable StoredRecord read(Document document) {
      try {
        return StoredRecord.of(document);
      } catch (RuntimeException unreadable) {
        return null;
      }
    }

    /** The hash of a record as if it stood at this place. */
    private static byte[] leaf(AuditRecord record, long index) {
      AuditRecord there =
          new AuditRecord(
              index,
              record.at(),
              record.actor(),
              record.actorMember(),
              record.action(),
              record.route(),
              record.purpose(),
              record.object(),
              record.subjects(),
              record.outcome(),
              record.correlationId(),
              record.details());
      return TreeHash.leaf(RecordBytes.of(there));
    }

    private static Verdict broken(long index, String what) {
      return new Verdict.Broken(index, "record " + index + " " + what);
    }
  }
}
