package org.dayanisma.commands;

import org.dayanisma.httpapi.EntityVersion;
import org.jspecify.annotations.Nullable;

/** Which version of the thing the person asking has seen, if they say so and the route heeds it. */
@FunctionalInterface
interface SeenVersion {

  /** They do not say, or it does not matter. */
  SeenVersion ANY = _ -> true;

  /**
   * Whether it is this version.
   *
   * @throws org.dayanisma.httpapi.ProblemException 428 where it must be said and is not, 400 {@code
   *     malformed-if-match}
   */
  boolean is(long version);

  /** The version that the header {@code If-Match} names. */
  static SeenVersion in(@Nullable String ifMatch, IfMatch heeded) {
    boolean said = ifMatch != null && !ifMatch.isBlank();
    return said || heeded.required() ? version -> EntityVersion.matches(ifMatch, version) : ANY;
  }
}
