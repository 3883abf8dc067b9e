package org.dayanisma.membership.members.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dayanisma.decisions.Added;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.rights.domain.MemberId;

/**
 * The people whom the lines of a register met: others who had the national id of a line that was
 * not taken over, and those who had its id, but nobody who was added by this request. Another line
 * that describes the same person correctly does not undo this, because the wrong lines tell which
 * one is right.
 *
 * @param guesses how many lines were compared with what is kept about those people
 */
record MetMembers(Set<MemberId> members, int guesses) {

  /**
   * @param lines the lines; what became of each is at the same place in {@code added}
   * @param holders the members who have these national ids now
   */
  static MetMembers by(
      List<List<MemberEvent>> lines,
      List<Added> added,
      Function<Collection<NationalId>, Map<NationalId, MemberId>> holders) {
    Set<MemberId> fresh = new HashSet<>();
    Set<MemberId> repeated = new HashSet<>();
    Set<MemberId> taken = new HashSet<>();
    Set<NationalId> refused = new HashSet<>();
    Set<NationalId> unchanged = new HashSet<>();
    for (int i = 0; i < added.size(); i++) {
      Member member = Member.from(lines.get(i));
      Optional<NationalId> number = Optional.ofNullable(member.person().nationalId());
      switch (added.get(i)) {
        case ADDED -> fresh.add(member.id());
        case UNCHANGED -> {
          repeated.add(member.id());
          number.ifPresent(unchanged::add);
        }
        case ID_TAKEN -> {
          taken.add(member.id());
          number.ifPresent(refused::add);
        }
        case DUPLICATE -> number.ifPresent(refused::add);
      }
    }
    Map<NationalId, MemberId> held = new HashMap<>(holders.apply(unchanged));
    Set<MemberId> met = new HashSet<>(held.values());
    met.removeAll(repeated);
    Map<NationalId, MemberId> heldByRefused = holders.apply(refused);
    met.addAll(heldByRefused.values());
    met.addAll(taken);
    met.removeAll(fresh);
    held.putAll(heldByRefused);
    return new MetMembers(met, guesses(lines, added, met, held));
  }

  private static int guesses(
      List<List<MemberEvent>> lines,
      List<Added> added,
      Set<MemberId> met,
      Map<NationalId, MemberId> held) {
    int guesses = 0;
    for (int i = 0; i < added.size(); i++) {
      Member line = Member.from(lines.get(i));
      NationalId number = line.person().nationalId();
      boolean byNumber = number != null && met.contains(held.get(number));
      if (byNumber || met.contains(line.id())) {
        guesses++;
      }
    }
    return guesses;
  }
}
