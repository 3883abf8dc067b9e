package org.dayanisma.httpapi;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** JSON pointers (RFC 6901) from the paths of Jackson and of bean validation. */
final class Pointers {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([^\\]]*)\\]");

  private Pointers() {}

  static String of(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      append(pointer, name == null ? Integer.toString(step.getIndex()) : name);
    }
    return pointer.toString();
  }

  /** {@code members[3].nationalId} becomes {@code /members/3/nationalId}. */
  static String ofPropertyPath(String path) {
    StringBuilder pointer = new StringBuilder();
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      String step = steps.group(1) == null ? steps.group(2) : steps.group(1);
      if (!step.isEmpty() && !step.startsWith("<")) {
        append(pointer, step);
      }
    }
    return pointer.toString();
  }

  private static void append(StringBuilder pointer, String step) {
    pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
  }
}
