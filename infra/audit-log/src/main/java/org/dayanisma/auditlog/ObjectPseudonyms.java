package org.dayanisma.auditlog;

import org.dayanisma.dataprotection.BlindIndex;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor sees instead of the id of a thing: a word that is the same for the same thing of
 * the same service, and leads nobody without the service's look-up key back to it. So readings of
 * one case are seen to be of one, sealed or not, and no case is found by it.
 */
record ObjectPseudonyms(BlindIndex index) {

  private static final String FIELD = "audit-object";

  @Nullable String of(@Nullable String object) {
    return object == null ? null : index.of(FIELD, object);
  }
}
