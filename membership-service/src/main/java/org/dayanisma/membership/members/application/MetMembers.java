package org.dayanisma.membership.members.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
   * @param lines those that were not taken over before word for word; what became of each is at the
   *     same place in {@code added}
   * @param holders the members who have these national ids now
   */
  static MetMembers by(
      List<List<MemberEvent>> lines,
      List<Added> added,
      Function<Collection<NationalId>, Map<NationalId, MemberId>> holders) {
    Set<MemberId> fresh = new HashSet<>();
    Set<MemberId> met = new HashSet<>();
    Set<NationalId> refused = new HashSet<>();
    for (int i = 0; i < added.size(); i++) {
      Member member = Member.from(lines.get(i));
      NationalId number = member.person().nationalId();
      Added became = added.get(i);
      if (became == Added.ADDED) {
        fresh.add(member.id());
      } else if (number != null) {
        refused.add(number);
      }
      if (became == Added.ID_TAKEN || (became == Added.UNCHANGED && number == null)) {
        met.add(member.id());
      }
    }
    Map<NationalId, MemberId> held = holders.apply(refused);
    met.addAll(held.values());
    met.removeAll(fresh);
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
