package org.dayanisma.httpapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a thing as an ETag, and the check of {@code If-Match} before the thing is changed.
 */
public final class EntityVersion {

  private static final Pattern TAGS =
      Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(,|$)");
  private static final int MOST_CHARACTERS = 500;

  private EntityVersion() {}

  /** The strong ETag of a version, with its quotation marks: {@code "7"}. */
  public static String etag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * Lets a change pass only if the caller has seen the present version.
   *
   * @param ifMatch the header as sent: one or more ETags, or {@code *}
   * @throws ProblemException 428 without the header, 400 {@code malformed-if-match}, 412 for
   *     another version
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (!matches(ifMatch, version)) {
      throw Problems.preconditionFailed();
    }
  }

  /**
   * Whether the caller has seen the present version.
   *
   * @param ifMatch the header as sent: one or more ETags, or {@code *}
   * @throws ProblemException 428 without the header, 400 {@code malformed-if-match}
   */
  public static boolean matches(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problems.preconditionRequired();
    }
    return ifMatch.strip().equals("*") || names(ifMatch, Long.toString(version));
  }

  private static boolean names(String ifMatch, String version) {
    Matcher tags = TAGS.matcher(ifMatch);
    boolean named = false;
    int position = 0;
    while (position < ifMatch.length()) {
      if (ifMatch.length() > MOST_CHARACTERS || !tags.find(position) || tags.start() != position) {
        throw Problems.badRequest("malformed-if-match", "If-Match is a list of quoted ETags or *.");
      }
      boolean strong = tags.group(1) == null;
      named |= strong && version.equals(tags.group(2));
      position = tags.end();
    }
    return named;
  }
}
