package org.dayanisma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * An installation for a test: the product as it stands here, data in a folder of the test, every
 * port a free one.
 */
public final class TestInstallation {

  private TestInstallation() {}

  public static Installation in(Path folder) {
    Deque<Integer> ports = freePorts(2 * Part.values().length + 1);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("DAYANISMA_HOME", folder.resolve("home").toString());
    environment.put("DAYANISMA_ROOT_KEY_FILE", folder.resolve("root-key").toString());
    environment.put("DAYANISMA_MAIL_PAGE_PORT", ports.removeFirst().toString());
    for (Part part : Part.values()) {
      environment.put(part.portVariable(), ports.removeFirst().toString());
      environment.put(Installation.managementVariable(part), ports.removeFirst().toString());
    }
    SecondStore.uri()
        .ifPresent(uri -> {
          SecondStore.empty(uri);
          environment.put("DAYANISMA_MONGODB_URI", uri);
        });
    return new Installation(Path.of("../.."), environment);
  }

  private static Deque<Integer> freePorts(int count) {
    List<ServerSocket> held = new ArrayList<>();
    Deque<Integer> ports = new ConcurrentLinkedDeque<>();
    try {
      for (int i = 0; i < count; i++) {
        ServerSocket socket = new ServerSocket(0);
        held.add(socket);
        ports.add(socket.getLocalPort());
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return ports;
  }
}
