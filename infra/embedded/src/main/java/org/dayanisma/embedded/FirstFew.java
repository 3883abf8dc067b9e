package org.dayanisma.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first documents of an order, found while looking at each once: a page of a large collection
 * takes the memory of the page. Those that are equal stay in the order they came.
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

  /** In their order. */
  List<Document> found() {
    List<Place> places = new ArrayList<>(lastFirst);
    places.sort(order);
    return places.stream().map(Place::document).toList();
  }
}
