package org.dayanisma.httpapi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of the body as they are read, whatever the request says about its length. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final long maximum;
  private @Nullable ServletInputStream stream;
  private @Nullable BufferedReader reader;

  BoundedRequest(HttpServletRequest request, long maximum) {
    super(request);
    this.maximum = maximum;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Counting(super.getInputStream(), maximum);
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      String encoding = getCharacterEncoding();
      Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
      reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
    return reader;
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream source;
    private final long maximum;
    private long count;

    Counting(ServletInputStream source, long maximum) {
      this.source = source;
      this.maximum = maximum;
    }

    @Override
    public int read() throws IOException {
      int read = source.read();
      if (read >= 0) {
        add(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = source.read(bytes, offset, length);
      if (read > 0) {
        add(read);
      }
      return read;
    }

    private void add(int read) {
      count += read;
      if (count > maximum) {
        throw Problems.bodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
