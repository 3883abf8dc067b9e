package org.dayanisma.commands;

import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a command is asked for, beside what it says: by whom, which version of the thing they have
 * seen, and where it is recorded what they are told. A controller method takes one as a parameter,
 * with {@link IfMatch} where the version matters, and hands it on with the command.
 */
public final class Asked {

  private final Actor actor;
  private final SeenVersion seen;
  private final @Nullable Disclosure disclosure;

  Asked(Actor actor, SeenVersion seen, @Nullable Disclosure disclosure) {
    this.actor = actor;
    this.seen = seen;
    this.disclosure = disclosure;
  }

  /** By somebody whatever they have seen, where nothing is to be recorded. */
  public static Asked by(Actor actor) {
    return new Asked(actor, SeenVersion.ANY, null);
  }

  /** The same, recorded here. */
  public static Asked by(Actor actor, Disclosure disclosure) {
    return new Asked(actor, SeenVersion.ANY, disclosure);
  }

  /** The same by somebody who has seen this version. */
  public Asked havingSeen(long version) {
    return new Asked(actor, present -> present == version, disclosure);
  }

  public Actor actor() {
    return actor;
  }

  /** Whether whoever asks has seen this version, or need not have. */
  boolean hasSeen(long version) {
    return seen.is(version);
  }

  /**
   * Carries out what is asked for: recorded before it is tried and with what came of it, once, if
   * the route discloses anything. Commands on one aggregate are recorded by the frame ({@link
   * Decision}); whoever calls this beforehand has them recorded as they are named, whether there is
   * such a thing or not.
   *
   * @throws org.dayanisma.httpapi.ProblemException as {@link Disclosure#change}
   */
  public <T> Outcome<T> recorded(Told told, Supplier<Outcome<T>> deed) {
    return disclosure == null || disclosure.isDone()
        ? deed.get()
        : disclosure.change(told.object(), told.people(), told.details(), deed);
  }

  /** Nothing that discloses is decided before it is recorded. */
  void requireRecord() {
    if (disclosure != null && !disclosure.isDone()) {
      throw new IllegalStateException("a command that discloses is recorded before it is decided");
    }
  }
}
