package org.dayanisma.aggregates;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list that is read in pages: by a moment and, within one, by the ids. An index on
 * the two serves it.
 *
 * @param moment field of the moment
 */
public record Keyset(String moment, boolean newestFirst) {

  private static final String ID = "_id";

  public static Keyset newestFirst(String moment) {
    return new Keyset(moment, true);
  }

  public static Keyset oldestFirst(String moment) {
    return new Keyset(moment, false);
  }

  /** The order itself. */
  public Bson order() {
    return newestFirst ? Sorts.descending(moment, ID) : Sorts.ascending(moment, ID);
  }

  /** Those behind this item; all if there is none. */
  public Bson behind(@Nullable LastSeen<?> last) {
    if (last == null) {
      return new Document();
    }
    Date at = Date.from(last.at());
    return Filters.or(
        beyond(moment, at), Filters.and(Filters.eq(moment, at), beyond(ID, last.id().toString())));
  }

  private Bson beyond(String field, Object bound) {
    return newestFirst ? Filters.lt(field, bound) : Filters.gt(field, bound);
  }
}
