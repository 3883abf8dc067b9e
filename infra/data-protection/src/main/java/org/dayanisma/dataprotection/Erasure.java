package org.dayanisma.dataprotection;

import java.util.regex.Pattern;

/**
 * Why somebody is erased, and at whose request. It holds codes and ids only, because the
 * certificate is kept for years and must say nothing about the person.
 *
 * @param reason a code, for example {@code SUBJECT_REQUEST}: 1 to 40 of A–Z, 0–9 and _
 * @param requestedBy id of the actor or name of the service, 1 to 100 characters of an id
 */
public record Erasure(String reason, String requestedBy) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

  public Erasure {
    if (!CODE.matcher(reason).matches()) {
      throw new IllegalArgumentException("the reason of an erasure must be a code");
    }
    if (!ID.matcher(requestedBy).matches()) {
      throw new IllegalArgumentException("an erasure must be requested by an id");
    }
  }
}
