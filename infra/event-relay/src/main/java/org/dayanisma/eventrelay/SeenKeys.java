package org.dayanisma.eventrelay;

/** The field under {@code seen} that holds the highest sequence applied of one source aggregate. */
public final class SeenKeys {

  private SeenKeys() {}

  /** The subject as a field name: {@code %}, {@code .}, {@code $} and NUL are percent-encoded. */
  public static String of(String subject) {
    if (subject.isEmpty()) {
      throw new IllegalArgumentException("An event without a subject cannot be guarded");
    }
    return subject.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
  }

  /** The path of that field in the document. */
  public static String path(String subject) {
    return "seen." + of(subject);
  }
}
