package org.dayanisma.dataprotection;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** One set of beans per service; nothing is shared between the services of one JVM. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnBean(MongoClient.class)
@EnableConfigurationProperties(KeyProperties.class)
class DataProtectionAutoConfiguration {

  private final String service;
  private final String database;

  DataProtectionAutoConfiguration(
      @Value("${dayanisma.service}") String service,
      @Value("${dayanisma.mongodb.database}") String database) {
    this.service = service;
    this.database = database;
  }

  @Bean
  Keyring keyring(KeyProperties properties) {
    return Keyring.of(properties, service);
  }

  @Bean
  @Fallback
  KeyVault keyVault(Keyring keyring) {
    return keyring.vault();
  }

  @Bean
  WrappedKeys wrappedKeys(KeyVault vault) {
    return new WrappedKeys(service, vault);
  }

  @Bean
  KeysDatabase keysDatabase(KeyProperties properties, MongoClient client) {
    return KeysDatabase.of(properties.mongodbUri(), client, database);
  }

  @Bean
  @ConditionalOnMissingBean(DataKeys.class)
  MongoDataKeys dataKeys(
      WrappedKeys wrappedKeys,
      KeysDatabase stored,
      Signatures signatures,
      ObjectProvider<InstantSource> clock,
      KeyProperties properties) {
    InstantSource time = clock.getIfUnique(InstantSource::system);
    return new MongoDataKeys(
        wrappedKeys,
        stored.dataKeys(),
        new Erasures(service, stored.dataKeys(), signatures, time),
        time,
        properties,
        Ticker.systemTicker());
  }

  @Bean
  KeyRewrapping keyRewrapping(KeysDatabase stored, WrappedKeys wrappedKeys, KeyVault vault) {
    return new KeyRewrapping(stored.dataKeys(), wrappedKeys, vault);
  }

  @Bean
  KeyRotationEndpoint keyRotationEndpoint(
      KeyVault vault, KeyRewrapping rewrapping, DataKeys dataKeys) {
    return new KeyRotationEndpoint(vault, rewrapping, dataKeys);
  }

  @Bean
  @ConditionalOnMissingBean(FieldCipher.class)
  FieldCipher fieldCipher(MongoDataKeys dataKeys) {
    return new TinkFieldCipher(service, dataKeys);
  }

  @Bean
  @ConditionalOnMissingBean(FileCipher.class)
  FileCipher fileCipher(MongoDataKeys dataKeys) {
    return new TinkFileCipher(service, dataKeys);
  }

  @Bean
  @ConditionalOnMissingBean(BlindIndex.class)
  TinkBlindIndex blindIndex(Keyring keyring) {
    return new TinkBlindIndex(service, keyring.keys().lookUp());
  }

  @Bean
  @ConditionalOnMissingBean(DocumentStamps.class)
  TinkDocumentStamps documentStamps(Keyring keyring) {
    return new TinkDocumentStamps(service, keyring.keys().lookUp());
  }

  @Bean
  @ConditionalOnMissingBean(NameWords.class)
  NameWords nameWords(TinkBlindIndex index) {
    return new TinkNameWords(index);
  }

  @Bean
  @ConditionalOnMissingBean(SealedPayloads.class)
  SealedPayloads sealedPayloads(Keyring keyring) {
    return new HpkeSealedPayloads(service, keyring.keys());
  }

  @Bean
  @ConditionalOnMissingBean(Signatures.class)
  Signatures signatures(Keyring keyring) {
    return new Ed25519Signatures(service, keyring.keys());
  }
}
