package org.dayanisma.membership.members.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Fault;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** Take over members of an existing register into one unit; they are members already. */
public record RegisterMembers(Actor actor, @Nullable String unitId, List<Entry> entries) {

  /** The most lines at a time. */
  public static final int MOST_LINES = 500;

  /**
   * One line of the old register.
   *
   * @param id the same if the command is repeated
   * @param ofItself whether the line itself has this id; without one, and without a national id, a
   *     line is known by all that it says
   */
  public record Entry(
      String id, boolean ofItself, PersonDraft form, @Nullable LocalDate admittedOn) {}

  /**
   * What became of the lines: entered, unchanged or rejected.
   *
   * @param entered those who were registered by this command
   * @param met members who were there already under a national id or an id from the lines; the
   *     result tells about them
   * @param guesses how many lines were compared with what is kept about them, for somebody who may
   *     not read them and did not take them over: many lines about one person are many questions
   */
  public record Result(
      List<MemberId> entered,
      int unchanged,
      List<Rejected> rejected,
      Set<MemberId> met,
      int guesses) {

    public Result {
      entered = List.copyOf(entered);
      rejected = List.copyOf(rejected);
      met = Set.copyOf(met);
    }
  }

  /** A line that was left out. */
  public record Rejected(int index, List<Fault> faults) {}
}
