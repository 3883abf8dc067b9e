package org.dayanisma.httpapi;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.decisions.WrittenText;
import org.jspecify.annotations.Nullable;

/** A text of one line: without a line break and without a tab. Refused as {@code one-line}. */
@Documented
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Validator.class)
public @interface OneLine {

  String message() default "must be one line";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks {@link WrittenText#isOneLine}. */
  final class Validator implements ConstraintValidator<OneLine, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || WrittenText.isOneLine(text);
    }
  }
}
