package org.dayanisma.embedded;

import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys of documents in the order of BSON: those of an index, or the ids. */
interface OrderedKeys {

  /** These stand before and after all keys that begin with the same values. */
  Object LOWEST = MinKey.getInstance();

  Object HIGHEST = MaxKey.getInstance();

  String name();

  /** The fields, in the order of the keys. */
  List<String> fields();

  /** Whether documents without any of the fields are left out. */
  boolean leavesOutDocuments();

  /** Whether any document has, or once had, several keys. */
  boolean hasSeveral();

  /**
   * The positions of the documents whose first values are these, and whose next one lies within
   * these bounds, in the order of the keys or in reverse.
   *
   * @param low the least next value, null if there is no such bound
   * @param high the greatest next value, null if there is no such bound
   */
  Stream<Object> positions(
      List<Object> first, @Nullable Object low, @Nullable Object high, boolean backward);
}
