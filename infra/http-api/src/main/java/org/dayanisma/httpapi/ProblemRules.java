package org.dayanisma.httpapi;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which problem an exception stands for. */
final class ProblemRules {

  static final int UNEXPECTED = 500;

  private static final int DEEPEST_CAUSE = 10;
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(400, "bad-request"),
          Map.entry(401, "unauthenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "not-found"),
          Map.entry(405, "method-not-allowed"),
          Map.entry(406, "not-acceptable"),
          Map.entry(409, "conflict"),
          Map.entry(412, "precondition-failed"),
          Map.entry(413, "body-too-large"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(422, "invalid"),
          Map.entry(428, "precondition-required"),
          Map.entry(429, "too-many-requests"),
          Map.entry(431, "headers-too-large"),
          Map.entry(501, "not-implemented"),
          Map.entry(502, "upstream-failed"),
          Map.entry(503, "unavailable"),
          Map.entry(504, "upstream-timed-out"));

  private final Supplier<List<ProblemTranslator>> translators;

  ProblemRules(Supplier<List<ProblemTranslator>> translators) {
    this.translators = translators;
  }

  ProblemException problemFor(Throwable thrown) {
    return carried(thrown).or(() -> translated(thrown)).orElseGet(() -> builtIn(thrown));
  }

  /** The problem for a status with which the container or a library answered. */
  static ProblemException ofStatus(int status) {
    return switch (status) {
      case 401 -> Problems.unauthenticated();
      case 403 -> Problems.forbidden();
      case 404 -> Problems.notFound();
      case 413 -> Problems.bodyTooLarge();
      default -> Problems.of(status, code(status), detail(status));
    };
  }

  private static Optional<ProblemException> carried(Throwable thrown) {
    @Nullable Throwable current = thrown;
    for (int i = 0; current != null && i < DEEPEST_CAUSE; i++) {
      if (current instanceof ProblemException problem) {
        return Optional.of(problem);
      }
      current = current.getCause();
    }
    return Optional.empty();
  }

  private Optional<ProblemException> translated(Throwable thrown) {
    return translators.get().stream()
        .map(translator -> translator.translate(thrown))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static ProblemException builtIn(Throwable thrown) {
    return switch (thrown) {
      case HttpMessageNotReadableException unreadable -> JsonProblems.of(unreadable.getCause());
      case MethodArgumentNotValidException invalid ->
          ValidationProblems.of(invalid.getBindingResult());
      case BindException invalid -> ValidationProblems.of(invalid.getBindingResult());
      case HandlerMethodValidationException invalid -> ValidationProblems.of(invalid);
      case ConstraintViolationException invalid -> ValidationProblems.of(invalid);
      case MissingServletRequestParameterException missing ->
          Problems.badRequest(
              "/" + missing.getParameterName(), "missing-parameter", "This parameter is needed.");
      case MissingRequestHeaderException _ ->
          Problems.badRequest("missing-header", "A header of this request is missing.");
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case HttpRequestMethodNotSupportedException wrong -> methodNotAllowed(wrong);
      case HttpMediaTypeNotSupportedException wrong -> unsupported(wrong);
      case HttpMediaTypeNotAcceptableException _ -> ofStatus(406);
      case MaxUploadSizeExceededException _ -> Problems.bodyTooLarge();
      case AsyncRequestTimeoutException _ -> ofStatus(503);
      case ErrorResponse response -> ofStatus(response.getStatusCode().value());
      default -> annotated(thrown);
    };
  }

  /** A path with a value that cannot name anything names nothing. */
  private static ProblemException mismatch(MethodArgumentTypeMismatchException mismatch) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return Problems.notFound();
    }
    return Problems.badRequest(
        "/" + mismatch.getName(), "invalid-parameter", "This parameter cannot have this value.");
  }

  private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
    var methods = wrong.getSupportedHttpMethods();
    String allowed =
        methods == null
            ? ""
            : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    return new ProblemException(
        405, code(405), detail(405), List.of(), Map.of(HttpHeaders.ALLOW, allowed));
  }

  private static ProblemException unsupported(HttpMediaTypeNotSupportedException wrong) {
    String accepted = MediaType.toString(wrong.getSupportedMediaTypes());
    return new ProblemException(
        415, code(415), "Send application/json.", List.of(), Map.of(HttpHeaders.ACCEPT, accepted));
  }

  private static ProblemException annotated(Throwable thrown) {
    ResponseStatus status =
        AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
    return ofStatus(status == null ? UNEXPECTED : status.code().value());
  }

  private static String code(int status) {
    return CODES.getOrDefault(status, status < UNEXPECTED ? "refused" : "unexpected");
  }

  private static String detail(int status) {
    HttpStatusCode known = HttpStatus.resolve(status);
    if (status >= UNEXPECTED) {
      return status == UNEXPECTED
          ? "Something went wrong here. The correlation id tells us where to look."
          : "This cannot be answered at the moment. Please try again later.";
    }
    return known instanceof HttpStatus named ? named.getReasonPhrase() + "." : "Refused.";
  }
}
