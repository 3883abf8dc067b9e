package org.dayanisma.local;

import java.io.Console;
import java.io.PrintStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.local.demo.DemoConfederation;
import org.dayanisma.local.demo.DemoStory;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.demo.LocalApi;
import org.dayanisma.local.demo.Seed;
import org.dayanisma.local.identity.AccessTokens;

/** Loads the seed and shows how far it is. */
final class SeedCommand {

  private static final int WIDTH = 40;

  private final Installation installation;
  private final PrintStream out;
  private final boolean terminal;
  private int shown = -1;

  SeedCommand(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
    this.terminal = isTerminal();
  }

  @SuppressWarnings(
      "SystemConsoleNull") // it is null if output goes to a file, whatever the check says
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  void run(int members) {
    long begun = System.nanoTime();
    try (LocalApi api =
        new LocalApi(installation.gatewayUrl(), PlatformToken.renewing(installation))) {
      new DemoConfederation(api).load();
      Seed.Result result = new Seed(api, this::show).load(members);
      DemoStory.Result story = story(members);
      out.printf(
          Locale.ROOT,
          "%sSeeded in %.1f s: %d units, %d members, %d mandates, %d measures and %d campaigns are"
              + " new.%n",
          terminal ? "\n" : "",
          (System.nanoTime() - begun) / 1e9,
          result.units(),
          result.members(),
          result.mandates(),
          story.measures(),
          story.campaigns());
    }
  }

  /** Nothing of it where the demo users cannot sign in. */
  private DemoStory.Result story(int members) {
    if (installation.isExternal(Part.IDENTITY)) {
      return new DemoStory.Result(0, 0);
    }
    AccessTokens tokens = new AccessTokens(installation);
    Map<DemoUser, LocalApi> doors = new EnumMap<>(DemoUser.class);
    try {
      return new DemoStory(
              user ->
                  doors.computeIfAbsent(
                      user, one -> new LocalApi(installation.gatewayUrl(), () -> tokens.of(one))),
              LegalTime.dayOf(Instant.now()))
          .load(members);
    } finally {
      doors.values().forEach(LocalApi::close);
    }
  }

  /** A bar that grows on a terminal, a line for every tenth elsewhere. */
  private synchronized void show(double done) {
    int steps = terminal ? WIDTH : 10;
    int now = (int) (done * steps);
    if (now <= shown) {
      return;
    }
    shown = now;
    if (terminal) {
      out.printf(
          Locale.ROOT,
          "\r  [%s%s] %3d %%",
          "#".repeat(now),
          ".".repeat(WIDTH - now),
          (int) (done * 100));
    } else {
      out.printf(Locale.ROOT, "  %3d %%%n", (int) (done * 100));
    }
    out.flush();
  }
}
