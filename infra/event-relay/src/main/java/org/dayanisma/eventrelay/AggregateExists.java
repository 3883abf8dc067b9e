package org.dayanisma.eventrelay;

import org.springframework.dao.DuplicateKeyException;

/**
 * An aggregate could not be stored because another one has the same id or the same value of a
 * unique index.
 */
public class AggregateExists extends DuplicateKeyException {

  private static final long serialVersionUID = 1L;
  private final String index;

  /**
   * @param index name of the index that refused it; {@code _id_} for the id. The key's value is
   *     deliberately not kept.
   */
  public AggregateExists(String collection, String index) {
    super("An aggregate of " + collection + " exists already (index " + index + ")");
    this.index = index;
  }

  /** Name of the index that refused it; {@code _id_} for the id. */
  public String index() {
    return index;
  }

  /** Whether it was the id that was taken. */
  public boolean sameId() {
    return index.equals("_id_");
  }
}
