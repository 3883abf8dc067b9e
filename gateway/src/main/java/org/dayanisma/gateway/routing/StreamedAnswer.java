package org.dayanisma.gateway.routing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The answer of a service, written to the client as it arrives. An answer of unknown length is
 * flushed piece by piece, so that event streams flow. If the service breaks off half-way, the
 * client's connection is broken off as well: a truncated answer must not look whole.
 */
final class StreamedAnswer implements ServerResponse {

  private static final int PIECE = 16 * 1024;

  private final ClassicHttpResponse answer;
  private final HttpHeaders headers = new HttpHeaders();

  StreamedAnswer(ClassicHttpResponse answer) {
    this.answer = answer;
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
      throws IOException {
    boolean whole = false;
    try {
      response.setStatus(answer.getCode());
      writeHeaders(response);
      HttpEntity body = answer.getEntity();
      if (body != null) {
        copy(body, response);
      }
      whole = true;
    } finally {
      release(whole);
    }
    return null;
  }

  private void writeHeaders(HttpServletResponse response) {
    for (Iterator<Header> all = answer.headerIterator(); all.hasNext(); ) {
      Header header = all.next();
      if (ForwardedHeaders.passesToClient(header.getName())) {
        response.addHeader(header.getName(), header.getValue());
      }
    }
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
  }

  private static void copy(HttpEntity body, HttpServletResponse response) throws IOException {
    boolean flushPieces = body.getContentLength() < 0;
    InputStream from = body.getContent();
    OutputStream to = response.getOutputStream();
    byte[] piece = new byte[pieceSize(body.getContentLength())];
    for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
      to.write(piece, 0, read);
      if (flushPieces) {
        to.flush();
      }
    }
  }

  private static int pieceSize(long length) {
    return length < 0 ? PIECE : Math.clamp(length, 1, PIECE);
  }

  /**
   * Read to its end, an answer gives its connection back; a broken one must not be drained, it may
   * never end.
   */
  private void release(boolean whole) throws IOException {
    if (!whole && answer instanceof ModalCloseable connection) {
      connection.close(CloseMode.IMMEDIATE);
    }
    answer.close();
  }
}
