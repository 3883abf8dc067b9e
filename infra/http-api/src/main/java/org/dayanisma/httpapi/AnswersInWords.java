package org.dayanisma.httpapi;

import java.util.Arrays;
import org.dayanisma.decisions.LanguageChain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says of every answer of a route with a {@link LanguageChain} in which language it is, and that
 * another {@code Accept-Language} gets another answer (RFC 9110, 8.5 and 12.5.5).
 */
@RestControllerAdvice
final class AnswersInWords implements ResponseBodyAdvice<Object> {

  private final ObjectProvider<SpokenLanguage> spoken;

  AnswersInWords(ObjectProvider<SpokenLanguage> spoken) {
    this.spoken = spoken;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return Arrays.asList(returned.getExecutable().getParameterTypes())
        .contains(LanguageChain.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    LanguageChain accepted =
        AcceptedLanguages.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    HttpHeaders headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    spoken.ifAvailable(
        language -> headers.set(HttpHeaders.CONTENT_LANGUAGE, language.of(accepted)));
    return body;
  }
}
