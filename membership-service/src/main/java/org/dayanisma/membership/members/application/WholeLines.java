package org.dayanisma.membership.members.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Added;
import org.dayanisma.membership.members.application.RegisterReader.Good;
import org.dayanisma.membership.members.application.RegisteredLines.Known;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.Units;

/**
 * The lines of a register by which members were taken over before, word for word. Each is answered
 * as unchanged, which tells that somebody is there.
 */
record WholeLines(RegisteredLines registered, Units units, Actor actor) {

  /**
   * Those of the lines with neither an id nor a national id that were taken over before. The second
   * of two equal lines is a second person, and so is known if there are two; those whom the actor
   * took over come first.
   */
  Map<Integer, Known> knownByWhatTheySay(List<Good> good) {
    List<Good> unnamed = good.stream().filter(line -> !line.isNamed()).toList();
    List<List<Known>> same = sameAs(unnamed);
    Set<MemberId> ownIds = unnamed.stream().map(line -> line.member().id()).collect(toSet());
    Map<Integer, Known> known = new HashMap<>();
    Set<MemberId> recognised = new HashSet<>();
    for (int i = 0; i < unnamed.size(); i++) {
      int line = unnamed.get(i).line();
      same.get(i).stream()
          .filter(one -> !ownIds.contains(one.id()) && !recognised.contains(one.id()))
          .findFirst()
          .ifPresent(one -> {
            recognised.add(one.id());
            known.put(line, one);
          });
    }
    return known;
  }

  /** The other lines by which members were taken over, word for word. */
  Map<Integer, Known> repeated(List<Good> lines, List<Added> added) {
    List<Good> repeated =
        IntStream.range(0, added.size())
            .filter(i -> added.get(i) == Added.UNCHANGED)
            .mapToObj(lines::get)
            .toList();
    List<List<Known>> same = sameAs(repeated);
    Map<Integer, Known> whole = new HashMap<>();
    for (int i = 0; i < repeated.size(); i++) {
      Good line = repeated.get(i);
      same.get(i).stream()
          .filter(one -> mayBe(line, one))
          .findFirst()
          .ifPresent(one -> whole.put(line.line(), one));
    }
    return whole;
  }

  /** A line that is known by its id is about nobody else, whoever else has the same name. */
  private static boolean mayBe(Good line, Known one) {
    boolean knownByIdAlone = line.isNamed() && line.member().person().nationalId() == null;
    return !knownByIdAlone || line.member().id().equals(one.id());
  }

  private List<List<Known>> sameAs(List<Good> lines) {
    return registered.sameAs(lines.stream().map(Good::member).toList(), actor.userId());
  }

  /**
   * Those of these lines that are guesses. Whoever may read a member does not guess, nor does
   * whoever took the member over by this very line, so that a register that is sent again locks
   * nobody. To everybody else the answer tells that somebody is there.
   */
  List<Known> guesses(Collection<Known> whole) {
    List<Known> ofOthers = whole.stream().filter(known -> !known.isOfAsker()).toList();
    Map<UnitId, UnitPath> paths =
        units.findAll(ofOthers.stream().map(Known::unitId).collect(toSet())).stream()
            .collect(toMap(Unit::id, Unit::path));
    return ofOthers.stream().filter(known -> !isShown(known, paths)).toList();
  }

  private boolean isShown(Known known, Map<UnitId, UnitPath> paths) {
    UnitPath unit = paths.get(known.unitId());
    return unit != null
        && actor.mayUse(ChangedLines.MAY_READ)
        && Rights.readsMember(actor, known.id(), unit);
  }
}
