package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusListTest {

  @TempDir Path folder;

  @Test
  void listsEveryPartAndIsHealthyOnlyWhenAllAre() {
    StatusList status = StatusList.of(installation());

    assertThat(status.allHealthy()).isFalse();
    assertThat(status.lines()).hasSize(Part.values().length);
    assertThat(status.text()).contains("gateway").contains("8080").contains("stopped");
  }

  @Test
  void doesNotTakeAnotherProcessWithTheSameNumberForAPart() {
    Installation installation = installation();
    installation.createHome();
    new RunRecord(Part.MAIL, ProcessHandle.current().pid(), Instant.EPOCH).write(installation);
    RunRecord.ofThisProcess(Part.KAFKA).write(installation);

    assertThat(RunRecord.processOf(installation, Part.MAIL)).isEmpty();
    assertThat(RunRecord.processOf(installation, Part.KAFKA)).contains(ProcessHandle.current());
  }

  /** It answers 200 and works, but `status` still says that somebody is needed. */
  @Test
  void aPartWithSomethingToSeeToIsNotHealthy() throws IOException {
    HttpServer membership = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    membership.createContext(
        "/actuator/health",
        exchange -> {
          byte[] body = "{\"status\":\"DEGRADED\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    membership.start();
    try {
      Installation installation =
          new Installation(
              folder,
              Map.of(
                  "DAYANISMA_MEMBERSHIP_MANAGEMENT_PORT",
                  Integer.toString(membership.getAddress().getPort())));
      installation.createHome();
      RunRecord.ofThisProcess(Part.MEMBERSHIP).write(installation);

      StatusList status = StatusList.of(installation);

      assertThat(status.lines())
          .filteredOn(line -> line.part() == Part.MEMBERSHIP)
          .extracting(StatusList.Line::health)
          .containsExactly("degraded");
      assertThat(status.allHealthy()).isFalse();
    } finally {
      membership.stop(0);
    }
  }

  private Installation installation() {
    return new Installation(folder, Map.of());
  }
}
