package org.dayanisma.dataprotection;

import java.util.Set;

/**
 * Search words of a name, blinded and truncated to 16 bits, so that one token stands for many
 * names. Candidates found by token must be decrypted and checked with {@link FoldedName#matches}.
 */
@FunctionalInterface
public interface NameWords {

  /** One token of four hexadecimal digits per word of the folded name. */
  Set<String> of(String name);
}
