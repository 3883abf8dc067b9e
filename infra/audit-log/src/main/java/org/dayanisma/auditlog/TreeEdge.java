package org.dayanisma.auditlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree: all that is needed to append to it and to compute its root. A
 * tree of a million records has an edge of at most twenty hashes. Immutable.
 */
final class TreeEdge {

  private final long size;

  /**
   * Roots of the complete subtrees, the largest first: one for each bit that is set in the size.
   */
  private final List<byte[]> peaks;

  private TreeEdge(long size, List<byte[]> peaks) {
    this.size = size;
    this.peaks = peaks;
  }

  static TreeEdge empty() {
    return new TreeEdge(0, List.of());
  }

  /** An edge as it was kept; there must be as many peaks as the size has set bits. */
  static TreeEdge of(long size, List<byte[]> peaks) {
    if (size < 0 || peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("this is no edge of a tree of " + size + " leaves");
    }
    return new TreeEdge(size, List.copyOf(peaks));
  }

  TreeEdge append(byte[] leafHash) {
    List<byte[]> next = new ArrayList<>(peaks);
    byte[] hash = leafHash;
    for (int merges = Long.numberOfTrailingZeros(~size); merges > 0; merges--) {
      hash = TreeHash.node(next.removeLast(), hash);
    }
    next.add(hash);
    return new TreeEdge(size + 1, next);
  }

  byte[] root() {
    if (peaks.isEmpty()) {
      return TreeHash.empty();
    }
    byte[] root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = TreeHash.node(peaks.get(i), root);
    }
    return root.clone();
  }

  long size() {
    return size;
  }

  List<byte[]> peaks() {
    return peaks;
  }
}
