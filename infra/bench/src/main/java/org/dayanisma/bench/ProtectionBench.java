package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.LocalKeystore;
import org.dayanisma.embedded.EmbeddedKafka;
import org.dayanisma.embedded.EmbeddedMongo;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.dayanisma.local.demo.DemoConfederation;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.demo.LocalApi;
import org.dayanisma.local.identity.AccessTokens;
import org.dayanisma.local.process.Applications;
import org.dayanisma.local.process.HostedPart;
import org.springframework.util.FileSystemUtils;

/**
 * B8: requests a second of membership-service with its fields encrypted against the same service
 * with {@link ClearFields}, each on a store of its own; and with a record in the audit log against
 * without. Whoever reads about themselves leaves none, which is the only difference between the two
 * readers.
 */
final class ProtectionBench {

  private static final int CALLERS = 8;
  private static final int PAIRS = 3;
  private static final long WARM_UP_SECONDS = 6;
  private static final long SECONDS = 4;

  private final Path root;
  private final Results results;

  ProtectionBench(Path root, Results results) {
    this.root = root;
    this.results = results;
  }

  /** One caller's request, repeated. */
  private interface Call {
    void send(int repetition);
  }

  /** A running service, and demo users who call it without a gateway between. */
  private record Service(Installation installation, HostedPart part, AccessTokens tokens) {

    String url() {
      return "http://localhost:" + installation.port(Part.MEMBERSHIP);
    }

    List<Call> readingThemselves() {
      return users().map(user -> read(user, user)).toList();
    }

    List<Call> readingOthers() {
      return users().map(user -> read(DemoUser.BRANCH_OFFICER, user)).toList();
    }

    List<Call> changingThemselves() {
      return users().map(user -> change(user, user)).toList();
    }

    List<Call> changedByThemselves() {
      return belowTheUnion().map(user -> change(user, user)).toList();
    }

    List<Call> changedByAnOfficer() {
      return belowTheUnion().map(user -> change(DemoUser.UNION_OFFICER, user)).toList();
    }

    /** Some users, without the officer who reads them. */
    private Stream<DemoUser> users() {
      return Arrays.stream(DemoUser.values())
          .filter(user -> user != DemoUser.BRANCH_OFFICER)
          .limit(CALLERS);
    }

    /** Whoever holds an office has their contacts changed only by somebody above them. */
    private Stream<DemoUser> belowTheUnion() {
      return Stream.of(DemoUser.MEMBER, DemoUser.ORGANISER, DemoUser.BRANCH_OFFICER);
    }

    private Call read(DemoUser reader, DemoUser whom) {
      GatewayClient client = new GatewayClient(url(), tokens.of(reader));
      String path = "/api/members/" + whom.memberId();
      return repetition -> client.get(path, Map.of("X-Purpose", purpose(reader, whom)));
    }

    private Call change(DemoUser writer, DemoUser whom) {
      GatewayClient client = new GatewayClient(url(), tokens.of(writer));
      String path = "/api/members/" + whom.memberId();
      return repetition ->
          client.patch(
              path,
              Map.of("contacts", Map.of("email", repetition + "." + whom.email())),
              Map.of("If-Match", "*"));
    }

    private static String purpose(DemoUser reader, DemoUser whom) {
      return reader == whom ? "own-data" : "membership-administration";
    }
  }

  void run() {
    Path folder = temporaryFolder();
    try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryFolder();
        EmbeddedMongo encrypted = EmbeddedMongo.onDisk(folder.resolve("encrypted"), 0);
        EmbeddedMongo clear = EmbeddedMongo.onDisk(folder.resolve("clear"), 0)) {
      Installation first = installation(folder, "encrypted", encrypted, kafka, 0);
      Installation second = installation(folder, "clear", clear, kafka, 1);
      try (HostedPart _ = Applications.start(Part.IDENTITY, first, context -> {})) {
        AccessTokens tokens = new AccessTokens(first);
        try (HostedPart ours = Applications.start(Part.MEMBERSHIP, first, context -> {});
            HostedPart peer =
                Applications.start(
                    Part.MEMBERSHIP,
                    second,
                    context ->
                        context.registerBean("fieldCipher", FieldCipher.class, ClearFields::new))) {
          measure(
              loaded(new Service(first, ours, tokens)), loaded(new Service(second, peer, tokens)));
        }
      }
    } finally {
      delete(folder);
    }
  }

  private void measure(Service encrypted, Service clear) {
    compare(
        "read, fields encrypted / clear", encrypted.readingThemselves(), clear.readingThemselves());
    compare(
        "write, fields encrypted / clear",
        encrypted.changingThemselves(),
        clear.changingThemselves());
    compare("read, audited / own data", encrypted.readingOthers(), encrypted.readingThemselves());
    compare(
        "write, audited / own data",
        encrypted.changedByAnOfficer(),
        encrypted.changedByThemselves());
  }

  /** Ours, peer, peer, ours, and so on; the median of each. */
  private void compare(String what, List<Call> ours, List<Call> peer) {
    rate(ours, WARM_UP_SECONDS);
    rate(peer, WARM_UP_SECONDS);
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      boolean first = i % 2 == 0;
      double a = rate(first ? ours : peer, SECONDS);
      double b = rate(first ? peer : ours, SECONDS);
      pairs.add(first ? new double[] {a, b} : new double[] {b, a});
    }
    results.add(
        new Results.Figure(
            "B8", what, "/s", median(pairs, p -> p[0]), median(pairs, p -> p[1]), 0.85, true));
  }

  private static double median(List<double[]> pairs, ToDoubleFunction<double[]> which) {
    double[] sorted = pairs.stream().mapToDouble(which).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double rate(List<Call> calls, long seconds) {
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    long done = 0;
    try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
      List<Future<Integer>> running = new ArrayList<>();
      for (Call call : calls) {
        running.add(callers.submit(() -> repeat(call, end)));
      }
      for (Future<Integer> one : running) {
        done += one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return done * 1e9 / (System.nanoTime() - begin);
  }

  private static int repeat(Call call, long end) {
    int done = 0;
    // No two runs write the same value in a row, because that would be no change.
    int from = (int) (System.nanoTime() >>> 20) & 0xFFFFFF;
    while (System.nanoTime() < end) {
      call.send(from + done);
      done++;
    }
    return done;
  }

  private static Service loaded(Service service) {
    try (LocalApi api = new LocalApi(service.url(), service.tokens()::ofPlatform)) {
      new DemoConfederation(api).load();
    }
    return service;
  }

  private Installation installation(
      Path folder, String name, EmbeddedMongo store, EmbeddedKafka kafka, int distance) {
    Map<String, String> environment = new HashMap<>();
    BenchPorts.fill(environment);
    int port = Part.MEMBERSHIP.defaultPort() + 20_000 + distance;
    environment.put(Part.MEMBERSHIP.portVariable(), Integer.toString(port));
    environment.put(
        Installation.managementVariable(Part.MEMBERSHIP), Integer.toString(port + 1_000));
    environment.put("DAYANISMA_HOME", folder.resolve(name + "-home").toString());
    environment.put("DAYANISMA_ROOT_KEY_FILE", folder.resolve("root-key").toString());
    environment.put("DAYANISMA_MONGODB_URI", store.uri());
    environment.put("DAYANISMA_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
    Installation installation = new Installation(root, environment);
    installation.createHome();
    LocalKeystore.initialise(
        installation.folder("keys"),
        installation.rootKeyFile(),
        List.of(Part.MEMBERSHIP.module(), Part.NOTIFICATION.module()));
    return installation;
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("dayanisma-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
