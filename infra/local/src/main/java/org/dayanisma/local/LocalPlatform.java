package org.dayanisma.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.dayanisma.local.identity.AccessTokens;
import org.dayanisma.local.process.Reset;
import org.dayanisma.local.process.Stopping;
import org.dayanisma.local.process.UpCommand;

/**
 * The program behind the script {@code dayanisma}: reads the command and carries it out, or says in
 * one sentence why it cannot.
 */
public final class LocalPlatform {

  private static final int PROBLEM = 1;

  private final Installation installation;
  private final PrintStream out;

  public LocalPlatform(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  public static void main(String[] words) {
    Installation installation =
        new Installation(Path.of(System.getProperty("dayanisma.root", ".")), System.getenv());
    prepareLogging(installation);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(exitCode(installation, out, words));
  }

  private static int exitCode(Installation installation, PrintStream out, String... words) {
    try {
      return new LocalPlatform(installation, out).run(Command.of(words));
    } catch (LocalProblem problem) {
      errors().println(LocalProblem.MARK + problem.getMessage());
      return PROBLEM;
    }
  }

  private static PrintStream errors() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  /** The exit code: 0, or 1 where the answer is no. */
  public int run(Command command) {
    Progress progress = new Progress(out);
    switch (command) {
      case Command.Up up -> new UpCommand(installation, progress).run(up);
      case Command.Host host -> new UpCommand(installation, progress).host(host.parts());
      case Command.Down() -> {
        if (!new Stopping(installation, progress).stopAll()) {
          progress.say("Nothing is running.");
        }
      }
      case Command.Status() -> {
        StatusList status = StatusList.of(installation);
        out.print(status.text());
        return status.allHealthy() ? 0 : 1;
      }
      case Command.Seed seed -> new SeedCommand(installation, out).run(seed.members());
      case Command.AuditVerify verify -> {
        return new AuditVerifyCommand(installation, out).run(verify) ? 0 : 1;
      }
      case Command.Reset() -> new Reset(installation, progress).run();
      case Command.Token token -> out.println(new AccessTokens(installation).named(token.user()));
      case Command.Mail mail -> new MailCommand(installation, out, errors()).run(mail);
    }
    return 0;
  }

  /**
   * Sets up one log for the process before anything logs; Spring contexts that share the process
   * leave it alone.
   */
  private static void prepareLogging(Installation installation) {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("logback.configurationFile", "org/dayanisma/local/logback.xml");
    if (System.getProperty("dayanisma.log") == null) {
      System.setProperty("dayanisma.log", installation.logOf("platform").toString());
    }
  }
}
