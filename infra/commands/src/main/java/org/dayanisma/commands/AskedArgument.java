package org.dayanisma.commands;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.auditlog.Disclosures;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link Asked}; looks nothing up. */
record AskedArgument(Disclosures disclosures) implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Asked.class;
  }

  @Override
  public Asked resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    IfMatch heeded = parameter.getParameterAnnotation(IfMatch.class);
    return new Asked(
        CurrentActor.find().orElseThrow(Problems::unauthenticated),
        heeded == null
            ? SeenVersion.ANY
            : SeenVersion.in(request.getHeader(HttpHeaders.IF_MATCH), heeded),
        disclosures.of(parameter, servlet).orElse(null));
  }
}
