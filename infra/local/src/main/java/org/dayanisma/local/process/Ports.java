package org.dayanisma.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;

/** Checks the ports first, so that a taken one is reported before anything is started. */
final class Ports {

  private record Need(int port, String owner, String variable) {}

  private Ports() {}

  static void requireFree(Installation installation, Set<Part> parts) {
    Map<Integer, Need> wanted = new HashMap<>();
    for (Part part : parts) {
      for (Need need : needsOf(installation, part)) {
        Need other = wanted.putIfAbsent(need.port(), need);
        if (other != null) {
          throw new LocalProblem(
              "Port %d is wanted by %s and by %s; set %s or %s to another port."
                  .formatted(
                      need.port(), other.owner(), need.owner(), other.variable(), need.variable()));
        }
        if (isTaken(need.port())) {
          throw new LocalProblem(
              "Port "
                  + need.port()
                  + ", which "
                  + need.owner()
                  + " needs, is taken by another program; stop that program or set "
                  + need.variable()
                  + " to a free port.");
        }
      }
    }
  }

  private static List<Need> needsOf(Installation installation, Part part) {
    List<Need> needs = new ArrayList<>();
    needs.add(new Need(installation.port(part), part.label(), part.portVariable()));
    if (part.isApplication()) {
      needs.add(
          new Need(
              installation.managementPort(part),
              "the health of " + part.label(),
              Installation.managementVariable(part)));
    }
    if (part == Part.MAIL) {
      needs.add(new Need(installation.mailPagePort(), "the mail page", "DAYANISMA_MAIL_PAGE_PORT"));
    }
    return needs;
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // as servers do, so that connections of a platform that has just stopped do not make a port
      // count as taken
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return false;
    } catch (IOException taken) {
      return true;
    }
  }
}
