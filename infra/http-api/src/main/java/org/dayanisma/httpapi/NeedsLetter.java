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

/**
 * A text that says something, such as a name, a title or a reason: it has a letter that somebody
 * can see. Refused as {@code needs-letter}; whether it must be there at all says another.
 */
@Documented
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NeedsLetter.Validator.class)
public @interface NeedsLetter {

  String message() default "must have a letter";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks {@link WrittenText#hasLetter}. */
  final class Validator implements ConstraintValidator<NeedsLetter, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || text.isEmpty() || WrittenText.hasLetter(text);
    }
  }
}
