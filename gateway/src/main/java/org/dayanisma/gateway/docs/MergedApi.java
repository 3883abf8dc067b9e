package org.dayanisma.gateway.docs;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.dayanisma.gateway.routing.Backend;
import org.dayanisma.gateway.routing.RouteTable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole API as one document. It is remembered for a while, so that a page that everybody may
 * read cannot be used to load the services. While a part is missing it is remembered for a shorter
 * time, but for ten times as long as it took to wait for the services. Requests that come while it
 * is being fetched anew get the previous one.
 */
@Component
class MergedApi {

  private static final Duration PARTIAL = Duration.ofSeconds(1);
  private static final int TIMES_THE_WAIT = 10;

  private final ServiceDocuments services;
  private final Duration keptFor;
  private final Merging merging = new Merging(new RouteTable(), OwnDocument.read());
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Remembered remembered;

  MergedApi(
      ServiceDocuments services,
      @Value("${dayanisma.gateway.docs.kept-for:30s}") Duration keptFor) {
    this.services = services;
    this.keptFor = keptFor;
  }

  private record Remembered(SentDocument document, long untilNanos) {
    boolean isFresh() {
      return System.nanoTime() - untilNanos < 0;
    }
  }

  /** The document as it is now, or was a moment ago. */
  SentDocument document() {
    Remembered known = remembered;
    if (known != null && known.isFresh()) {
      return known.document();
    }
    if (known == null) {
      fetching.lock();
    } else if (!fetching.tryLock()) {
      return known.document();
    }
    try {
      known = remembered;
      if (known == null || !known.isFresh()) {
        known = fetched();
        remembered = known;
      }
      return known.document();
    } finally {
      fetching.unlock();
    }
  }

  private Remembered fetched() {
    long begun = System.nanoTime();
    Map<Backend, ObjectNode> documents = services.fetch();
    List<Backend> missing =
        Arrays.stream(Backend.values()).filter(b -> !documents.containsKey(b)).toList();
    SentDocument document = SentDocument.of(merging.of(documents, missing).toString());
    long now = System.nanoTime();
    long partial = Math.max(PARTIAL.toNanos(), TIMES_THE_WAIT * (now - begun));
    long kept = missing.isEmpty() ? keptFor.toNanos() : Math.min(keptFor.toNanos(), partial);
    return new Remembered(document, now + kept);
  }
}
