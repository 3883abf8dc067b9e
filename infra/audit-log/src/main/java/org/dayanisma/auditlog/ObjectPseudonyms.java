package org.dayanisma.auditlog;

import org.dayanisma.dataprotection.BlindIndex;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor sees instead of the id of a thing: a word that is the same for the same thing of
 * the same service, and from which nobody without the service's look-up key can get back to the id.
 * So it shows that several readings were of one case, sealed or not, but no case can be found by
 * it.
 */
record ObjectPseudonyms(BlindIndex index) {

  private static final String FIELD = "audit-object";

  @Nullable String of(@Nullable String object) {
    return object == null ? null : index.of(FIELD, object);
  }
}
