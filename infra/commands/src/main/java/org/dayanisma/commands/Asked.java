package org.dayanisma.commands;

import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a command is asked for, apart from its content: by whom, which version of the thing they have
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

  /** Asked by somebody, whatever version they have seen, where nothing has to be recorded. */
  public static Asked by(Actor actor) {
    return new Asked(actor, SeenVersion.ANY, null);
  }

  /** The same, recorded here. */
  public static Asked by(Actor actor, Disclosure disclosure) {
    return new Asked(actor, SeenVersion.ANY, disclosure);
  }

  /** The same, by somebody who has seen this version. */
  public Asked havingSeen(long version) {
    return new Asked(actor, present -> present == version, disclosure);
  }

  public Actor actor() {
    return actor;
  }

  /** Whether the person asking has seen this version, or need not have seen it. */
  boolean hasSeen(long version) {
    return seen.is(version);
  }

  /**
   * Carries out what is asked for. If the route discloses anything, this is recorded once, before
   * it is tried and with what came of it. The frame ({@link Decision}) records commands on one
   * aggregate; calling this beforehand records them as the caller named the thing, whether there is
   * such a thing or not.
   *
   * @throws org.dayanisma.httpapi.ProblemException as {@link Disclosure#change}
   */
  public <T> Outcome<T> recorded(Told told, Supplier<Outcome<T>> deed) {
    return disclosure == null || disclosure.isDone()
        ? deed.get()
        : disclosure.change(told.object(), told.people(), told.details(), deed);
  }

  /** Makes sure that nothing on a route that discloses is decided before it is recorded. */
  void requireRecord() {
    if (disclosure != null && !disclosure.isDone()) {
      throw new IllegalStateException("a command that discloses is recorded before it is decided");
    }
  }
}
