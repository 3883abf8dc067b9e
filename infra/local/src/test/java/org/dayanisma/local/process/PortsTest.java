package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.testkit.TestPorts;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void saysWhoNeedsAPortThatIsTakenAndHowToMoveIt() throws IOException {
    int port = TestPorts.free();
    Installation installation = casework(port);
    try (ServerSocket _ = new ServerSocket(port)) {
      assertThatThrownBy(() -> Ports.requireFree(installation, Set.of(Part.CASEWORK)))
          .isInstanceOf(LocalProblem.class)
          .hasMessage(
              "Port %d, which casework needs, is taken by another program; stop that program or set"
                  + " DAYANISMA_CASEWORK_PORT to a free port.",
              port);
    }
    assertThatCode(() -> Ports.requireFree(installation, Set.of(Part.CASEWORK)))
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhenTwoPartsWantTheSamePort() {
    Installation installation =
        new Installation(
            Path.of("."),
            Map.of(
                "DAYANISMA_CASEWORK_PORT", "13377", "DAYANISMA_CASEWORK_MANAGEMENT_PORT", "13377"));

    assertThatThrownBy(() -> Ports.requireFree(installation, Set.of(Part.CASEWORK)))
        .isInstanceOf(LocalProblem.class)
        .hasMessage(
            "Port 13377 is wanted by casework and by the health of casework; set"
                + " DAYANISMA_CASEWORK_PORT or DAYANISMA_CASEWORK_MANAGEMENT_PORT to another port.");
  }

  private static Installation casework(int port) {
    return new Installation(
        Path.of("."),
        Map.of(
            "DAYANISMA_CASEWORK_PORT",
            Integer.toString(port),
            "DAYANISMA_CASEWORK_MANAGEMENT_PORT",
            Integer.toString(TestPorts.free())));
  }
}
