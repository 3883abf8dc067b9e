package org.dayanisma.httpapi;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a request body could not be read, with a pointer to the place. */
final class JsonProblems {

  private static final int BAD_REQUEST = 400;

  private JsonProblems() {}

  static ProblemException of(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> Problems.badRequest("missing-body", "A JSON body is needed.");
      case PropertyBindingException unknown ->
          shape(unknown, "unknown-field", "There is no such field.");
      case InvalidFormatException invalid when isText(invalid) -> value(invalid);
      case InvalidFormatException invalid when isUnprintable(invalid) -> unprintable(invalid);
      case InvalidTypeIdException invalid -> value(invalid);
      case ValueInstantiationException invalid -> value(invalid);
      case InputCoercionException outOfRange -> value(outOfRange);
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case StreamConstraintsException _ ->
          Problems.badRequest(
              "json-limit-exceeded", "The JSON is nested too deeply or holds a text too long.");
      case StreamReadException broken -> unreadable(broken);
      default -> malformed();
    };
  }

  private static ProblemException mismatch(MismatchedInputException mismatch) {
    String message = mismatch.getOriginalMessage();
    if (mismatch.getPath().isEmpty() && message.startsWith("Trailing token")) {
      return malformed();
    }
    if (message.startsWith("No content")) {
      return of(null);
    }
    if (mismatch.getCurrentToken() == JsonToken.VALUE_STRING && isWrittenAsText(mismatch)) {
      return value(mismatch);
    }
    return shape(mismatch, "wrong-type", "The value is of another JSON type than this field.");
  }

  private static ProblemException unreadable(StreamReadException broken) {
    if (broken.getOriginalMessage().startsWith("Duplicate")) {
      return shape(pointer(broken), "duplicate-key", "This key is given twice.");
    }
    return malformed();
  }

  /** The parser finds duplicates and knows where it is; exceptions of binding know their path. */
  private static String pointer(JacksonException thrown) {
    if (thrown.processor() instanceof JsonParser parser) {
      return parser.streamReadContext().pathAsPointer().toString();
    }
    return Pointers.of(thrown.getPath());
  }

  private static ProblemException malformed() {
    return Problems.badRequest("malformed-json", "The body is not a JSON document.");
  }

  private static ProblemException shape(JacksonException thrown, String code, String detail) {
    return shape(Pointers.of(thrown.getPath()), code, detail);
  }

  private static ProblemException shape(String pointer, String code, String detail) {
    return Problems.of(BAD_REQUEST, code, detail, List.of(new FieldProblem(pointer, code, detail)));
  }

  private static ProblemException value(JacksonException thrown) {
    return Problems.invalid(
        Pointers.of(thrown.getPath()), "invalid-value", "This is not a value of this field.");
  }

  private static boolean isWrittenAsText(MismatchedInputException mismatch) {
    Class<?> target = mismatch.getTargetType();
    return target != null
        && (target.isEnum() || target == UUID.class || target.getName().startsWith("java.time."));
  }

  private static boolean isUnprintable(InvalidFormatException invalid) {
    return invalid.getTargetType() == String.class && invalid.getValue() instanceof String;
  }

  private static ProblemException unprintable(InvalidFormatException invalid) {
    return Problems.invalid(
        Pointers.of(invalid.getPath()),
        "unprintable",
        "The text holds a character that cannot be printed or that turns the writing direction.");
  }

  /** A text where a text belongs, but not one that is a date, an id or a code of the list. */
  private static boolean isText(InvalidFormatException invalid) {
    Class<?> target = invalid.getTargetType();
    boolean plain =
        target == null
            || target.isPrimitive()
            || Number.class.isAssignableFrom(target)
            || CharSequence.class.isAssignableFrom(target)
            || target == Boolean.class;
    return invalid.getValue() instanceof String && !plain;
  }
}
