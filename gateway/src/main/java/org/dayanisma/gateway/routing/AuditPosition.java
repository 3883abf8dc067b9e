package org.dayanisma.gateway.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.httpapi.Cursor;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Position;

/**
 * How far the logs were read: for each service the index of the last record shown, in the order of
 * {@link Backend}; empty if none was shown yet. The list has the same path here and in the
 * services.
 */
record AuditPosition(String list, List<String> indexes) {

  private static final List<Backend> ORDER = List.of(Backend.values());

  AuditPosition {
    indexes = List.copyOf(indexes);
  }

  /**
   * The position after which a page begins; 400 {@code invalid-cursor} if it belongs to another
   * list.
   */
  static AuditPosition of(PageRequest page) {
    return new AuditPosition(
        page.list(),
        page.position(ORDER.size())
            .map(AuditPosition::indexes)
            .orElseGet(() -> ORDER.stream().map(backend -> "").toList()));
  }

  private static List<String> indexes(Position position) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (!position.values().get(i).isEmpty()) {
        position.number(i);
      }
    }
    return position.values();
  }

  AuditPosition with(Backend backend, long index) {
    List<String> moved = new ArrayList<>(indexes);
    moved.set(ORDER.indexOf(backend), Long.toString(index));
    return new AuditPosition(list, moved);
  }

  /** The cursor as the service itself writes it; empty for its first page. */
  Optional<String> cursorFor(Backend backend) {
    return Optional.of(indexes.get(ORDER.indexOf(backend)))
        .filter(index -> !index.isEmpty())
        .map(index -> Cursor.encode(list, List.of(index)));
  }

  String cursor() {
    return Cursor.encode(list, indexes);
  }
}
