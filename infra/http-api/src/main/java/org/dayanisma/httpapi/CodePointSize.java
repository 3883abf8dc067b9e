package org.dayanisma.httpapi;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.dayanisma.decisions.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Size} of a text counts code points, as {@code maxLength} of JSON Schema does; the usual
 * validator counts an emoji twice. It takes its place because it is for {@code String} and not for
 * every {@code CharSequence}.
 */
public final class CodePointSize implements ConstraintValidator<Size, String> {

  private int least;
  private int most;

  @Override
  public void initialize(Size size) {
    least = size.min();
    most = size.max();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    int length = WrittenText.length(text);
    return length >= least && length <= most;
  }
}
