package org.dayanisma.testkit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dayanisma.embedded.EmbeddedKafka;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/** Sets the properties of {@link EmbeddedPlatform}; tests with equal settings share one context. */
record EmbeddedPlatformCustomizer(boolean mongo, boolean kafka, boolean ownKafka)
    implements ContextCustomizer {
  private static final List<String> NOISY =
      List.of(
          "org.apache.kafka",
          "kafka",
          "state.change.logger",
          "de.bwaldvogel",
          "org.mongodb.driver");

  private static final String BOOT_CLIENT =
      "org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    quieten();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", "0");
    properties.put("management.server.port", "0");
    TestIdentityProvider identity = TestIdentityProvider.shared();
    properties.put("dayanisma.identity.issuer", identity.issuer());
    properties.put("dayanisma.identity.jwk-set-uri", identity.jwkSetUri());
    Path keys = TestKeys.newDirectory();
    properties.put("dayanisma.keys.directory", keys.toString());
    properties.put("dayanisma.keys.root-key-file", TestKeys.rootKeyOf(keys).toString());
    properties.put("dayanisma.audit.directory", keys.resolve("audit").toString());
    if (mongo) {
      addMongo(context, properties);
    }
    if (kafka) {
      properties.put("dayanisma.kafka.bootstrap", bootstrap(context));
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("embedded platform", properties));
  }

  private static void addMongo(
      ConfigurableApplicationContext context, Map<String, Object> properties) {
    String uri = TestServers.mongoUri();
    String database = TestServers.newDatabaseName();
    properties.put("dayanisma.mongodb.uri", uri);
    properties.put("dayanisma.mongodb.database", database);
    if (ClassUtils.isPresent(BOOT_CLIENT, EmbeddedPlatform.class.getClassLoader())) {
      QueryRecorder.listenIn(context.getBeanFactory());
    }
    whenAllIsStopped(context, "testDatabases", () -> TestServers.dropDatabases(uri, database));
  }

  private String bootstrap(ConfigurableApplicationContext context) {
    if (!ownKafka) {
      return TestServers.kafkaBootstrap();
    }
    EmbeddedKafka own = EmbeddedKafka.inTemporaryFolder();
    whenAllIsStopped(context, "testBroker", own::close);
    return own.bootstrapServers();
  }

  /**
   * Beans are destroyed in reverse order of registration, so this one goes after everything that
   * still uses it.
   */
  private static void whenAllIsStopped(
      ConfigurableApplicationContext context, String name, DisposableBean action) {
    ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(name, action);
  }

  private static void quieten() {
    LoggingSystem logging = LoggingSystem.get(EmbeddedPlatform.class.getClassLoader());
    NOISY.forEach(logger -> logging.setLogLevel(logger, LogLevel.ERROR));
  }
}
