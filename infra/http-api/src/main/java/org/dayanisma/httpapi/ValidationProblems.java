package org.dayanisma.httpapi;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Violations of bean validation, with a pointer per field. */
final class ValidationProblems {

  private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");
  private static final int MOST = 100;

  private ValidationProblems() {}

  static ProblemException of(Errors errors) {
    return Problems.invalid(fields(errors, ""));
  }

  static ProblemException of(ConstraintViolationException thrown) {
    return Problems.invalid(
        thrown.getConstraintViolations().stream()
            .limit(MOST)
            .map(ValidationProblems::field)
            .toList());
  }

  static ProblemException of(HandlerMethodValidationException thrown) {
    List<FieldProblem> found = new ArrayList<>();
    for (ParameterValidationResult result : thrown.getParameterValidationResults()) {
      String at = place(result);
      if (result instanceof ParameterErrors errors) {
        found.addAll(fields(errors, at));
      } else {
        result
            .getResolvableErrors()
            .forEach(error -> found.add(new FieldProblem(at, code(error), detail(error))));
      }
    }
    return Problems.invalid(found.stream().limit(MOST).toList());
  }

  private static List<FieldProblem> fields(Errors errors, String under) {
    return errors.getAllErrors().stream()
        .limit(MOST)
        .map(error -> new FieldProblem(under + pointer(error), code(error), detail(error)))
        .toList();
  }

  private static FieldProblem field(ConstraintViolation<?> violation) {
    String annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldProblem(
        Pointers.ofPropertyPath(violation.getPropertyPath().toString()),
        code(annotation),
        violation.getMessage());
  }

  private static String place(ParameterValidationResult result) {
    MethodParameter parameter = result.getMethodParameter();
    Integer index = result.getContainerIndex();
    String element = index == null ? "" : "/" + index;
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      return element;
    }
    String name = parameter.getParameterName();
    return (name == null ? "" : "/" + name) + element;
  }

  private static String pointer(ObjectError error) {
    return error instanceof FieldError field ? Pointers.ofPropertyPath(field.getField()) : "";
  }

  private static String code(MessageSourceResolvable error) {
    String @Nullable [] codes = error.getCodes();
    return codes == null || codes.length == 0 ? "invalid-value" : code(codes[codes.length - 1]);
  }

  private static String code(String annotation) {
    if (REQUIRED.contains(annotation)) {
      return "required";
    }
    return annotation.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String detail(MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    return message == null ? "This is not a value of this field." : message;
  }
}
