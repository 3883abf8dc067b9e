package org.dayanisma.dataprotection;

/** A vault in whose way a test can put something. */
class ForwardingVault implements KeyVault {

  private final KeyVault vault;

  ForwardingVault(KeyVault vault) {
    this.vault = vault;
  }

  @Override
  public byte[] wrap(byte[] key, byte[] associatedData) {
    return vault.wrap(key, associatedData);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
    return vault.unwrap(wrapped, associatedData);
  }

  @Override
  public String currentVersion() {
    return vault.currentVersion();
  }

  @Override
  public String versionOf(byte[] wrapped) {
    return vault.versionOf(wrapped);
  }

  @Override
  public void rotate() {
    vault.rotate();
  }
}
