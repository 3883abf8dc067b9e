package org.dayanisma.httpapi;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Ids in paths and queries are written as we write them, 36 characters. Java reads {@code
 * 1-1-1-1-1} as an id too, and an id that lost its last character as another one: a list would then
 * be empty where it has to say that the question was wrong.
 *
 * <p>It is an editor because Spring asks its own, which is as lenient, when a converter refuses.
 */
@ControllerAdvice
final class IdParameters {

  private static final Pattern WHOLE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @InitBinder
  void readIds(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new WholeId());
  }

  private static final class WholeId extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      if (!WHOLE.matcher(text).matches()) {
        throw new IllegalArgumentException("no id");
      }
      setValue(UUID.fromString(text));
    }
  }
}
