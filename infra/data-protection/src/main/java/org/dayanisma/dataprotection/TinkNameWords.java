package org.dayanisma.dataprotection;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** Two bytes of the keyed function per folded word. */
final class TinkNameWords implements NameWords {

  private static final int BYTES = 2;

  private final TinkBlindIndex index;

  TinkNameWords(TinkBlindIndex index) {
    this.index = index;
  }

  @Override
  public Set<String> of(String name) {
    return FoldedName.words(name).stream().map(this::token).collect(Collectors.toUnmodifiableSet());
  }

  private String token(String word) {
    return HexFormat.of().formatHex(index.bytes("word-1", "name", word, BYTES));
  }
}
