package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.dayanisma.decisions.LanguageChain;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods their {@link PageRequest}, {@link CommandId} and the languages of
 * whoever asks.
 */
final class RequestArguments implements HandlerMethodArgumentResolver {

  static final String COMMAND_ID = CommandId.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == PageRequest.class || type == CommandId.class || type == LanguageChain.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Class<?> type = parameter.getParameterType();
    if (type == LanguageChain.class) {
      return AcceptedLanguages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
    return type == PageRequest.class ? page(request) : commandId(request);
  }

  private static PageRequest page(NativeWebRequest request) {
    HttpServletRequest servlet =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return PageRequest.of(
        servlet.getRequestURI(),
        limit(request.getParameter("limit")),
        request.getParameter("after"));
  }

  private static @Nullable Integer limit(@Nullable String sent) {
    if (sent == null) {
      return null;
    }
    boolean number = sent.length() <= 4 && sent.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.valueOf(sent) : Integer.valueOf(0);
  }

  private static CommandId commandId(NativeWebRequest request) {
    Object derived = request.getAttribute(COMMAND_ID, RequestAttributes.SCOPE_REQUEST);
    return derived instanceof UUID id
        ? new CommandId(id, true)
        : new CommandId(UUID.randomUUID(), false);
  }
}
