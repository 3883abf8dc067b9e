package org.dayanisma.eventrelay;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Too many events of one aggregate wait for the broker. Nothing was stored; try again later (HTTP
 * 503).
 */
public class OutboxFull extends TransientDataAccessResourceException {

  private static final long serialVersionUID = 1L;

  public OutboxFull(String collection, String id) {
    super("Too many unpublished events in " + collection + "/" + id);
  }
}
