package org.dayanisma.httpapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a problem answer looks like (RFC 9457). */
record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String correlationId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

  static ProblemBody of(ProblemException problem, @Nullable String correlationId) {
    HttpStatus known = HttpStatus.resolve(problem.status());
    return new ProblemBody(
        "urn:dayanisma:problem:" + problem.code(),
        known == null ? "Problem" : Objects.requireNonNull(known.getReasonPhrase()),
        problem.status(),
        problem.detail(),
        problem.code(),
        correlationId,
        problem.errors());
  }
}
