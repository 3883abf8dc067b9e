package org.dayanisma.auditlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 9162, section 2.1.1. The prefix keeps a leaf from being passed off as a node.
 */
final class TreeHash {

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private TreeHash() {}

  static byte[] empty() {
    return sha256().digest();
  }

  static byte[] leaf(byte[] record) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return digest.digest(record);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
