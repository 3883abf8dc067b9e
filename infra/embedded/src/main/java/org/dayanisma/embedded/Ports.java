package org.dayanisma.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The two ports of a broker, free at the time they were chosen. */
record Ports(int broker, int controller) {

  /**
   * Chooses ports on which nobody listens.
   *
   * @param broker the wanted port of the broker, 0 for any
   */
  static Ports choose(int broker) {
    try (ServerSocket first = listenOn(broker);
        ServerSocket second = listenOn(0)) {
      return new Ports(first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("port " + broker + " is taken", e);
    }
  }

  /** Fails with one sentence if somebody listens on the port already; 0 is always fine. */
  static void requireFree(int port) {
    try (ServerSocket socket = listenOn(port)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " is taken", e);
    }
  }

  private static ServerSocket listenOn(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
