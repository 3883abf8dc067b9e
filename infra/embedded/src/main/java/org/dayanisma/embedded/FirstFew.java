package org.dayanisma.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first documents in an order, found by looking at each document once, so that a page of a
 * large collection takes only the memory of the page. Equal documents stay in the order in which
 * they came.
 */
final class FirstFew {

  private record Place(Document document, long number) {}

  private final int most;
  private final Comparator<Place> order;
  private final PriorityQueue<Place> lastFirst;
  private long seen;

  FirstFew(int most, Comparator<Document> order) {
    this.most = most;
    this.order = Comparator.comparing(Place::document, order).thenComparingLong(Place::number);
    this.lastFirst = new PriorityQueue<>(this.order.reversed());
  }

  void look(Document document) {
    lastFirst.add(new Place(document, seen++));
    if (lastFirst.size() > most) {
      lastFirst.remove();
    }
  }

  /** The documents found, in their order. */
  List<Document> found() {
    List<Place> places = new ArrayList<>(lastFirst);
    places.sort(order);
    return places.stream().map(Place::document).toList();
  }
}
