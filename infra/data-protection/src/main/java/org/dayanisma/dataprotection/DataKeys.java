package org.dayanisma.dataprotection;

import java.util.Collection;
import java.util.Optional;

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
   * Gives the subject a new version of its key: what is written from now on uses it, what was
   * written before can still be read. To leave nothing under an old version, write everything
   * again.
   *
   * @return the number of the new version
   * @throws DataKeyDestroyed if the subject has no key
   */
  int rotate(String subjectId);

  /**
   * Destroys every version of the key and leaves the certificate in its place. Repeating it changes
   * nothing and gives the first certificate again; a subject without a key gets one too. Other
   * running instances forget the key within five minutes.
   */
  ErasureCertificate destroy(String subjectId, Erasure erasure);

  /** The certificate of a subject that was erased here. */
  Optional<ErasureCertificate> certificateOf(String subjectId);
}
