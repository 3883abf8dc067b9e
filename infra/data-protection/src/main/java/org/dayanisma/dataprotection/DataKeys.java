package org.dayanisma.dataprotection;

import java.util.Collection;

/**
 * The data keys of subjects (members, cases). A key lives wrapped in its own database; destroying
 * it makes everything encrypted for the subject unreadable for ever, in every copy and back-up of
 * the service's own database.
 */
public interface DataKeys {

  /**
   * Makes the key of a subject. Repeating it changes nothing.
   *
   * @throws DataKeyDestroyed if the subject was erased: a key is never made again
   */
  void createFor(String subjectId);

  /** {@link #createFor} for many subjects in one store operation. */
  void createForAll(Collection<String> subjectIds);

  /**
   * Loads the keys of a page of documents in one store operation; unknown and destroyed ones are
   * left out.
   */
  void prefetch(Collection<String> subjectIds);

  /**
   * Destroys the key and leaves a record of when. Repeating it changes nothing; a subject without a
   * key gets the record too. Other running instances forget the key within five minutes.
   */
  void destroy(String subjectId);
}
