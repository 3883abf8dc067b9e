package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("late")
class EmbeddedKafkaCrashTest {

  @Test
  void keepsWhatItAcknowledgedAndComesBackSoonWhenItIsKilled(@TempDir Path folder)
      throws Exception {
    String[] first = IntStream.range(0, 50).mapToObj(i -> "a" + i).toArray(String[]::new);
    try (ServerProcess broker = ServerProcess.start("kafka", folder.toString())) {
      EmbeddedKafkaTest.createTopic(broker.address(), "letters");
      EmbeddedKafkaTest.send(broker.address(), "letters", first);
      assertThat(EmbeddedKafkaTest.readAsGroup(broker.address(), "letters", 20)).hasSize(20);
      broker.kill();
    }
    long begin = System.nanoTime();
    try (EmbeddedKafka again = EmbeddedKafka.onDisk(folder, 0)) {
      EmbeddedKafkaTest.send(again.bootstrapServers(), "letters", "b");
      Duration untilItTakesRecords = Duration.ofNanos(System.nanoTime() - begin);
      List<String> rest = EmbeddedKafkaTest.readAsGroup(again.bootstrapServers(), "letters", 31);
      assertThat(rest).startsWith("a20").endsWith("a49", "b").hasSize(31);
      assertThat(untilItTakesRecords).isLessThan(Duration.ofSeconds(15));
      System.out.printf(
          "takes records %d ms after it was started again%n", untilItTakesRecords.toMillis());
    }
  }
}
