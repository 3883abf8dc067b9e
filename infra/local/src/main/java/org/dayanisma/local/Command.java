package org.dayanisma.local;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the person asked for. */
public sealed interface Command {

  /** Start what is not running and wait until all of it is healthy. */
  record Up(boolean separate, boolean detach) implements Command {}

  /** Stop everything, the store last. */
  record Down() implements Command {}

  /** List the parts; succeeds only while all are healthy. */
  record Status() implements Command {}

  /** Load invented unions and members. */
  record Seed(int members) implements Command {}

  /** Stop and throw all data away. */
  record Reset() implements Command {}

  /** Print an access token of a demo user, or of the demo program. */
  record Token(String user) implements Command {}

  /**
   * Show the messages that were sent.
   *
   * @param last how many of the newest; {@link #ALL} for all
   * @param to only those to this address; empty for all
   */
  record Mail(boolean json, int last, String to) implements Command {
    public static final int ALL = 0;
  }

  /**
   * Check the audit logs of all services.
   *
   * @param uri a store other than the installation's, for example a restored one
   * @param topic whether the checkpoints in the topic are read too
   */
  record AuditVerify(Optional<String> uri, boolean topic) implements Command {}

  /**
   * Run these parts in this process until it is told to stop; used by {@code up}, not by people.
   */
  record Host(Set<Part> parts) implements Command {}

  int DEFAULT_MEMBERS = 10_000;
  int MOST_MEMBERS = 1_000_000;
  int MOST_MAILS = 20_000;

  /** Understands the words after {@code ./dayanisma}. */
  static Command of(String... words) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
    String name = rest.isEmpty() ? "" : rest.removeFirst();
    Command command =
        switch (name) {
          case "up" -> new Up(takes(rest, "--separate"), takes(rest, "--detach"));
          case "down" -> new Down();
          case "status" -> new Status();
          case "seed" -> new Seed(number(rest, "--members", DEFAULT_MEMBERS, MOST_MEMBERS));
          case "reset" -> new Reset();
          case "token" -> new Token(takesWord(rest, "token needs a user"));
          case "mail" -> mail(rest);
          case "audit" -> auditVerify(rest);
          case "host" -> new Host(parts(takesWord(rest, "host needs parts")));
          default -> throw notUnderstood(name);
        };
    if (!rest.isEmpty()) {
      throw notUnderstood(rest.getFirst());
    }
    return command;
  }

  private static LocalProblem notUnderstood(String word) {
    return new LocalProblem(
        "\"" + word + "\" is not understood; ./dayanisma help lists the commands.");
  }

  private static boolean takes(Deque<String> rest, String option) {
    return rest.remove(option);
  }

  private static String takesWord(Deque<String> rest, String complaint) {
    if (rest.isEmpty()) {
      throw new LocalProblem(complaint + "; ./dayanisma help lists the commands.");
    }
    return rest.removeFirst();
  }

  private static Command auditVerify(Deque<String> rest) {
    if (!takes(rest, "verify")) {
      throw new LocalProblem("audit needs verify; ./dayanisma help lists the commands.");
    }
    boolean topic = !takes(rest, "--without-topic");
    return new AuditVerify(word(rest, "--uri", "the address of a store"), topic);
  }

  private static Command mail(Deque<String> rest) {
    boolean json = takes(rest, "--json");
    int last = number(rest, "--last", Mail.ALL, MOST_MAILS);
    return new Mail(json, last, word(rest, "--to", "an address").orElse(""));
  }

  private static int number(Deque<String> rest, String option, int otherwise, int most) {
    Optional<String> text = word(rest, option, "a number");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number > 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, in the same way as a number out of range
    }
    throw new LocalProblem(option + " must be between 1 and " + most + ", not " + text.get() + ".");
  }

  /** The word after an option, wherever the two stand; empty without the option. */
  private static Optional<String> word(Deque<String> rest, String option, String kind) {
    List<String> words = List.copyOf(rest);
    int at = words.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new LocalProblem(option + " needs " + kind + "; ./dayanisma help lists the commands.");
    }
    rest.clear();
    rest.addAll(words.subList(0, at));
    rest.addAll(words.subList(at + 2, words.size()));
    return Optional.of(words.get(at + 1));
  }

  private static Set<Part> parts(String labels) {
    List<Part> parts = Arrays.stream(labels.split(",", -1)).map(Part::named).toList();
    return EnumSet.copyOf(parts);
  }
}
