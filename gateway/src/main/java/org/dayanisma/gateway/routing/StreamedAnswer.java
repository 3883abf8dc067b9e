package org.dayanisma.gateway.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.dayanisma.gateway.edge.BrokenAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The answer of a service, written to the client as it arrives. Event streams are flushed piece by
 * piece. If the service breaks off half-way, the client's connection is cut as well, because a
 * truncated answer must not look complete.
 */
final class StreamedAnswer implements ServerResponse {

  private final ClassicHttpResponse answer;
  private final ServiceCall call;
  private final Duration openFor;
  private final HttpHeaders headers = new HttpHeaders();

  /**
   * An answer whose head has come.
   *
   * @param openFor how long a service that cannot be reached is not called
   */
  StreamedAnswer(ClassicHttpResponse answer, ServiceCall call, Duration openFor) {
    this.answer = answer;
    this.call = call;
    this.openFor = openFor;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.getCode());
  }

  /** Headers to add to those of the service. */
  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException, ServletException {
    boolean whole = false;
    try {
      whole = write(request, response);
    } catch (BackendFailure silent) {
      call.failed(silent);
      return silent.answer(openFor).writeTo(request, response, context);
    } finally {
      end(whole);
    }
    return null;
  }

  private void end(boolean whole) throws IOException {
    try {
      release(whole);
    } finally {
      if (whole) {
        call.succeeded();
      } else {
        call.abandoned(); // has no effect if the service is to blame and that has been reported
      }
    }
  }

  private boolean write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpEntity body = answer.getEntity();
    if (body == null) {
      writeHead(response);
      return true;
    }
    Source source = new Source(body, call);
    int read;
    if (source.live) {
      call.alive();
      writeHead(response);
      response.flushBuffer();
      read = source.nextAfterHead();
    } else {
      // Nothing is sent before the first piece is there, so until then a problem can still be
      // answered.
      read = source.next();
      writeHead(response);
    }
    OutputStream to = response.getOutputStream();
    while (read >= 0) {
      to.write(source.piece, 0, read);
      if (source.live) {
        to.flush();
      }
      read = source.nextAfterHead();
    }
    if (read == Source.BROKEN_OFF) {
      call.brokeOff(source.waitedNanos);
      response.flushBuffer();
      BrokenAnswers.mark(request);
    }
    return read == Source.END;
  }

  private void writeHead(HttpServletResponse response) {
    response.setStatus(answer.getCode());
    for (Iterator<Header> all = answer.headerIterator(); all.hasNext(); ) {
      Header header = all.next();
      if (ForwardedHeaders.passesToClient(header.getName())) {
        response.addHeader(header.getName(), header.getValue());
      }
    }
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
  }

  /**
   * An answer that was read to its end gives its connection back; a broken one must not be drained,
   * because it may never end.
   */
  private void release(boolean whole) throws IOException {
    if (!whole && answer instanceof ModalCloseable connection) {
      connection.close(CloseMode.IMMEDIATE);
    } else {
      answer.close();
    }
  }

  /** The service's side of the copying. */
  private static final class Source {

    static final int END = -1;
    static final int BROKEN_OFF = -2;
    private static final int PIECE = 16 * 1024;

    final boolean live;
    final byte[] piece;
    long waitedNanos;
    private @Nullable IOException broken;
    private final InputStream from;
    private final ServiceCall call;

    Source(HttpEntity body, ServiceCall call) throws IOException {
      this.call = call;
      long length = body.getContentLength();
      String type = body.getContentType();
      this.live = type != null && type.startsWith("text/event-stream");
      this.piece = new byte[length < 0 ? PIECE : Math.clamp(length, 1, PIECE)];
      this.from = body.getContent();
    }

    int next() {
      int read = nextAfterHead();
      if (broken != null) {
        throw new BackendFailure(call.kindOfSilence(broken), broken);
      }
      return read;
    }

    int nextAfterHead() {
      long began = System.nanoTime();
      try {
        return from.read(piece);
      } catch (IOException failed) {
        broken = failed;
        return BROKEN_OFF;
      } finally {
        waitedNanos += System.nanoTime() - began;
      }
    }
  }
}
