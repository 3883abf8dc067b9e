package org.dayanisma.auditlog;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Stops answers of routes with {@link Discloses} that were not recorded, so that a bug cannot leak
 * anything.
 */
@ControllerAdvice
final class DisclosureGuard implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    Discloses route = returned.getMethodAnnotation(Discloses.class);
    return route != null && !route.sometimes();
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (!(request instanceof ServletServerHttpRequest servlet)
        || !Disclosure.isDone(servlet.getServletRequest())) {
      throw new IllegalStateException("an answer that tells about people was not recorded");
    }
    return body;
  }
}
