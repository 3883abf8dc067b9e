package org.dayanisma.dataprotection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Encrypts whole files with the data key of their subject, bound to their place like fields. Works
 * in segments of 4 KB, so that memory does not grow with the file; changed, cut, reordered or moved
 * files are refused.
 */
public interface FileCipher {

  /**
   * Whatever is written to the stream goes to the target encrypted. The file is complete only after
   * {@code close}, which closes the target too; without it, reading fails at the end.
   *
   * @throws DataKeyDestroyed without a data key
   */
  OutputStream encrypting(FieldPlace place, OutputStream target) throws IOException;

  /**
   * Decrypts what {@link #encrypting} made for this place. Reading throws {@link
   * CiphertextRejected} at the first segment that is not genuine; only at its end does it show that
   * a file was cut off, so act on nothing before the end was read.
   *
   * @throws DataKeyDestroyed without a data key
   * @throws CiphertextRejected if it was made for another place or is not such a file
   */
  InputStream decrypting(FieldPlace place, InputStream source) throws IOException;
}
