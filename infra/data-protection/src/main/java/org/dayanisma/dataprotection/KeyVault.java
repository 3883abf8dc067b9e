package org.dayanisma.dataprotection;

/**
 * Holds the key-encryption key of a service and wraps data keys with it; the key itself never
 * leaves. The built-in ones are the local keystore and the transit engine of Vault or OpenBao; a
 * bean of this type replaces them. A vault that cannot be reached throws {@link
 * KeyVaultUnavailable}; there is no fallback.
 */
public interface KeyVault extends KeyWrapping {

  /** Name of the version of the key-encryption key that wraps from now on. */
  String currentVersion();

  /** Name of the version with which this was wrapped. */
  String versionOf(byte[] wrapped);

  /**
   * Makes a new version of the key-encryption key, which wraps from now on. Whatever older versions
   * wrapped still opens, in every running instance.
   */
  void rotate();
}
