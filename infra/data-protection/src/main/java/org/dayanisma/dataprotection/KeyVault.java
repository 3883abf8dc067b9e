package org.dayanisma.dataprotection;

/**
 * Holds the key-encryption key of a service and wraps data keys with it; the key itself never
 * leaves. The built-in ones are the local keystore and the transit engine of Vault or OpenBao; a
 * bean of this type replaces them. A vault that cannot be reached throws, it never falls back.
 */
public interface KeyVault extends KeyWrapping {}
