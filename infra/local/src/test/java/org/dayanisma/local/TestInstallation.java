package org.dayanisma.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * An installation for a test: the product as it stands here, data in a folder of the test, every
 * port a free one.
 */
public final class TestInstallation {

  private static final int FIRST_PORT = 18_000;
  private static final int PORTS_OF_A_FORK = 3_000;

  private TestInstallation() {}

  public static Installation in(Path folder) {
    Deque<Integer> ports = freePorts(2 * Part.values().length + 1);
    Map<String, String> environment = new HashMap<>(System.getenv());
    // Tests come in crowds; what the limits do is shown by the gateway's own tests.
    for (String limit : List.of("CALLER", "OPEN", "HEALTH", "BREAKGLASS", "FAILEDSIGNINS")) {
      environment.put("DAYANISMA_GATEWAY_LIMITS_" + limit, "100000/1s");
    }
    // What waits three days for people waits a second here; what the bounds do is shown by the
    // tests of the service.
    environment.put("DAYANISMA_MEMBERSHIP_ERASURE_GRACE", "1s");
    environment.put("DAYANISMA_MEMBERSHIP_ERASURE_CHECK", "1s");
    environment.put("DAYANISMA_MEMBERSHIP_FIRST_CHECK", "1s");
    environment.put("DAYANISMA_MEMBERSHIP_ERASURE_ALONE_PER_DAY", "100");
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

  /**
   * Below the ports that the system gives to outgoing connections, or one of those might take a
   * port between our look and the start of its part; and apart from those of another test JVM.
   */
  private static Deque<Integer> freePorts(int count) {
    int fork = Integer.getInteger("dayanisma.test.fork", 1);
    int first = FIRST_PORT + fork * PORTS_OF_A_FORK;
    Deque<Integer> ports = new ConcurrentLinkedDeque<>();
    for (int port = first + new Random().nextInt(PORTS_OF_A_FORK / 2);
        ports.size() < count;
        port++) {
      if (isFree(port)) {
        ports.add(port);
      }
    }
    return ports;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
