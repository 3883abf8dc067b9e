package org.dayanisma.httpapi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. A controller method may take one as a parameter; it is read
 * from the query parameters {@code limit} and {@code after}.
 *
 * @param list path of the list to which its cursors are bound
 * @param limit number of items, 1 to 200
 * @param after cursor of the last item of the page before, null for the first page
 */
public record PageRequest(String list, int limit, @Nullable String after) {

  /** Largest page. */
  public static final int MOST = 200;

  /** Size of a page when the request names none. */
  public static final int USUAL = 50;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw Problems.badRequest("/limit", "invalid-limit", "limit is a number from 1 to 200.");
    }
  }

  /** The page asked for; 400 {@code invalid-limit} outside 1 to 200. */
  public static PageRequest of(String list, @Nullable Integer limit, @Nullable String after) {
    return new PageRequest(list, limit == null ? USUAL : limit, after);
  }

  /**
   * The decoded cursor, empty on the first page.
   *
   * @param parts how many values this list puts into its cursor; any other number is 400 {@code
   *     invalid-cursor}, and so is the cursor of another list
   */
  public Optional<Position> position(int parts) {
    if (after == null) {
      return Optional.empty();
    }
    List<String> values = Cursor.decode(list, after);
    if (values.size() != parts) {
      throw Cursor.invalid();
    }
    return Optional.of(new Position(values));
  }

  /**
   * The same for a list ordered by moments and ids.
   *
   * @param id makes the list's id of what the cursor says
   */
  public <I> @Nullable LastSeen<I> lastSeen(Function<UUID, I> id) {
    return position(2)
        .map(last -> new LastSeen<>(last.instant(0), id.apply(last.id(1))))
        .orElse(null);
  }

  /** The cursor of an item of such a list. */
  public String cursor(LastSeen<?> item) {
    return cursor(item.at().toString(), item.id().toString());
  }

  /** The cursor of an item of this list with these sort values, at most eight. */
  public String cursor(String... values) {
    return Cursor.encode(list, List.of(values));
  }

  /** How many rows to read: one more than shown, which tells whether there is a next page. */
  public int rowsToRead() {
    return limit + 1;
  }
}
