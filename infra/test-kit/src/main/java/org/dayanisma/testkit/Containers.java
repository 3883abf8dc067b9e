package org.dayanisma.testkit;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The container lane: the real servers in the versions of production; removed by Testcontainers
 * when the JVM ends.
 */
final class Containers {
  private static final DockerImageName MONGO = DockerImageName.parse("mongo:8.0");
  private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka-native:4.1.1");

  private Containers() {}

  static String mongoUri() {
    requireDocker();
    MongoDBContainer mongo = new MongoDBContainer(MONGO);
    mongo.start();
    return mongo.getConnectionString();
  }

  static String kafkaBootstrap() {
    requireDocker();
    KafkaContainer kafka =
        new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    kafka.start();
    return kafka.getBootstrapServers();
  }

  private static void requireDocker() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "dayanisma.test.containers=true asks for real servers in containers, but there is no Docker here");
    }
  }
}
