package org.dayanisma.dataprotection;

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

  DataProtectionAutoConfiguration(@Value("${dayanisma.service}") String service) {
    this.service = service;
  }

  @Bean
  @Fallback
  LocalKeystore localKeystore(KeyProperties properties) {
    return LocalKeystore.open(properties.directory(), properties.rootKey(), service);
  }

  @Bean
  ServiceKeys serviceKeys(LocalKeystore keystore) {
    return keystore.keys();
  }

  @Bean
  @ConditionalOnMissingBean(DataKeys.class)
  MongoDataKeys dataKeys(
      KeyVault vault,
      MongoClient client,
      @Value("${dayanisma.mongodb.database}") String database,
      ObjectProvider<InstantSource> time,
      KeyProperties properties) {
    return new MongoDataKeys(
        service,
        vault,
        client.getDatabase(database + "-keys").getCollection("data_keys"),
        time.getIfUnique(InstantSource::system),
        properties);
  }

  @Bean
  @ConditionalOnMissingBean(FieldCipher.class)
  FieldCipher fieldCipher(MongoDataKeys dataKeys) {
    return new TinkFieldCipher(service, dataKeys);
  }

  @Bean
  @ConditionalOnMissingBean(BlindIndex.class)
  TinkBlindIndex blindIndex(ServiceKeys keys) {
    return new TinkBlindIndex(service, keys.lookUp());
  }

  @Bean
  @ConditionalOnMissingBean(NameWords.class)
  NameWords nameWords(TinkBlindIndex index) {
    return new TinkNameWords(index);
  }

  @Bean
  @ConditionalOnMissingBean(SealedPayloads.class)
  SealedPayloads sealedPayloads(ServiceKeys keys) {
    return new HpkeSealedPayloads(service, keys);
  }

  @Bean
  @ConditionalOnMissingBean(Signatures.class)
  Signatures signatures(ServiceKeys keys) {
    return new Ed25519Signatures(service, keys);
  }
}
