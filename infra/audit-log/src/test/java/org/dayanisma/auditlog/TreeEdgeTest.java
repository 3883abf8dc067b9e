package org.dayanisma.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/** The tree against the published vectors and against the definition, written down as it stands. */
class TreeEdgeTest {

  private static final HexFormat HEX = HexFormat.of();

  /** Leaves and roots with which every implementation of Certificate Transparency is tested. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void agreesWithThePublishedVectors() {
    TreeEdge tree = TreeEdge.empty();
    assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.getFirst());
    for (int i = 0; i < LEAVES.size(); i++) {
      tree = tree.append(TreeHash.leaf(HEX.parseHex(LEAVES.get(i))));
      assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(i + 1));
    }
  }

  @Test
  void everyPrefixHasTheRootOfTheDefinition() {
    List<byte[]> leaves = new ArrayList<>();
    TreeEdge tree = TreeEdge.empty();
    for (int size = 1; size <= 300; size++) {
      byte[] leaf = TreeHash.leaf(("record " + size).getBytes(UTF_8));
      leaves.add(leaf);
      tree = tree.append(leaf);
      assertThat(tree.size()).isEqualTo(size);
      assertThat(tree.root()).isEqualTo(naive(leaves));
    }
  }

  @Test
  void aKeptEdgeGrowsAsIfItHadNeverBeenPutAway() {
    Seeded.random(
        7,
        100,
        random -> {
          List<byte[]> leaves = new ArrayList<>();
          TreeEdge tree = TreeEdge.empty();
          int size = random.nextInt(1, 200);
          int putAwayAt = random.nextInt(size + 1);
          for (int i = 0; i < size; i++) {
            if (i == putAwayAt) {
              tree = TreeEdge.of(tree.size(), tree.peaks());
            }
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
            tree = tree.append(leaf);
          }
          assertThat(tree.root()).isEqualTo(naive(leaves));
        });
  }

  @Test
  void anyOtherLeafGivesAnotherRoot() {
    Seeded.random(
        8,
        100,
        random -> {
          int size = random.nextInt(2, 60);
          int changed = random.nextInt(size);
          TreeEdge one = TreeEdge.empty();
          TreeEdge other = TreeEdge.empty();
          for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            one = one.append(leaf.clone());
            leaf[0] ^= (byte) (i == changed ? 1 : 0);
            other = other.append(leaf);
          }
          assertThat(one.root()).isNotEqualTo(other.root());
        });
  }

  @Test
  void refusesPeaksThatCannotBeOfItsSize() {
    assertThatThrownBy(() -> TreeEdge.of(3, List.of(new byte[32])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** RFC 9162, 2.1.1, word for word: split at the largest power of two below the size. */
  private static byte[] naive(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return TreeHash.node(
        naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
  }
}
