package org.dayanisma.dataprotection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * A decrypting stream that distinguishes a forged file from a failing disk: Tink throws {@code
 * IOException} for both.
 */
final class GenuineStream extends FilterInputStream {

  private final Source source;

  private GenuineStream(Source source, InputStream decrypting) {
    super(decrypting);
    this.source = source;
  }

  /** Opens the decrypting stream over the encrypted one. */
  interface Decrypting {
    InputStream over(InputStream encrypted) throws IOException, GeneralSecurityException;
  }

  static InputStream of(InputStream encrypted, Decrypting decrypting)
      throws IOException, GeneralSecurityException {
    Source source = new Source(encrypted);
    return new GenuineStream(source, decrypting.over(source));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (IOException failed) {
      if (source.failure != null) {
        throw source.failure;
      }
      throw new CiphertextRejected();
    }
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * Remembers how reading the encrypted bytes failed. It claims that it can go back, so that Tink
   * does not buffer the whole file; it never has to go back, because there is only one key.
   */
  private static final class Source extends FilterInputStream {

    private @Nullable IOException failure;

    Source(InputStream encrypted) {
      super(encrypted);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException broken) {
        failure = broken;
        throw broken;
      }
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public synchronized void mark(int limit) {}

    @Override
    public synchronized void reset() throws IOException {
      throw new IOException("there is no other key to try");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (IOException broken) {
        failure = broken;
        throw broken;
      }
    }
  }
}
