package org.dayanisma.notification.notices.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dayanisma.notification.notices.domain.NeutralWording;

/** The list of stems no mail may contain: {@code wording/forbidden-stems.txt}. */
public final class ForbiddenStems {

  private static final String PATH = "/wording/forbidden-stems.txt";

  private ForbiddenStems() {}

  /** The rule made of the list. */
  public static NeutralWording load() {
    try (InputStream file = ForbiddenStems.class.getResourceAsStream(PATH)) {
      if (file == null) {
        throw new IllegalStateException("A file is missing: " + PATH);
      }
      return new NeutralWording(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
