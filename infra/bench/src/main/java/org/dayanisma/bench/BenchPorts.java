package org.dayanisma.bench;

import java.util.Map;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;

/**
 * Moves every port of an installation by a fixed distance, away from a person's own installation,
 * and below the ports that a system gives to outgoing connections (from 32768 on): one of those may
 * belong to a connection of any other program.
 */
final class BenchPorts {
  private static final int DISTANCE = 2_500;

  private BenchPorts() {}

  static void fill(Map<String, String> environment) {
    for (Part part : Part.values()) {
      int port = part.defaultPort() + DISTANCE;
      environment.put(part.portVariable(), Integer.toString(port));
      environment.put(Installation.managementVariable(part), Integer.toString(port + 1_000));
    }
    environment.put("DAYANISMA_MAIL_PAGE_PORT", Integer.toString(8_091 + DISTANCE));
  }
}
