package org.dayanisma.httpapi;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;

/**
 * Ids in paths and queries are written as we write them, 36 characters. Java reads {@code
 * 1-1-1-1-1} as an id too, and an id that lost its last character as another one: a list would then
 * be empty where it has to say that the question was wrong.
 */
final class IdParameters implements Converter<String, UUID> {

  private static final Pattern WHOLE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  public UUID convert(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException("no id");
    }
    return UUID.fromString(text);
  }
}
