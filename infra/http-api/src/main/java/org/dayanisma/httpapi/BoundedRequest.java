package org.dayanisma.httpapi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of the body as they are read, whatever the request says about its length. A body
 * that breaks off is the client's fault and is answered as such.
 *
 * <p>For the container and the framework the language of every request is English: refusals are in
 * one language, and Tomcat throws an exception when {@code Accept-Language} names too many. Answers
 * that speak ask {@link AcceptedLanguages}.
 */
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
      stream = new Counting(super.getInputStream());
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

  @Override
  public Locale getLocale() {
    return Locale.ENGLISH;
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(List.of(getLocale()));
  }

  private final class Counting extends ServletInputStream {

    private final ServletInputStream source;
    private long count;

    Counting(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() {
      int read = whole(source::read);
      if (read >= 0) {
        add(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int read = whole(() -> source.read(bytes, offset, length));
      if (read > 0) {
        add(read);
      }
      return read;
    }

    /** Tomcat has noted the exception for its own answer, and would report it as a server error. */
    private int whole(Piece piece) {
      try {
        return piece.read();
      } catch (IOException brokenOff) {
        ProblemException problem = Problems.bodyBrokenOff();
        setAttribute(RequestDispatcher.ERROR_EXCEPTION, problem);
        throw problem;
      }
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

  /** The next piece of the body. */
  private interface Piece {
    int read() throws IOException;
  }
}
