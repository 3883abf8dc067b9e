package org.dayanisma.gateway.edge;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes answers whose body is complete before the first byte is sent. */
public final class WholeBody {

  private WholeBody() {}

  /** Completes an answer, whose status and headers are set, with this body. */
  public static ServerResponse of(ServerResponse.BodyBuilder answer, MediaType type, byte[] body) {
    return answer
        .contentType(type)
        .contentLength(body.length)
        .build((request, response) -> {
          response.getOutputStream().write(body);
          return null;
        });
  }
}
