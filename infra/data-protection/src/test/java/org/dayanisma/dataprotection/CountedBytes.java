package org.dayanisma.dataprotection;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams that count what has gone through. */
final class CountedBytes {

  private CountedBytes() {}

  static final class Target extends FilterOutputStream {

    private long count;

    long count() {
      return count;
    }

    Target(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }

  static final class Source extends FilterInputStream {

    private long count;

    long count() {
      return count;
    }

    Source(InputStream source) {
      super(source);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
