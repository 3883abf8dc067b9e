package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Set;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.rights.domain.MemberId;

/** The lines by which members were taken over from registers, kept until they are erased. */
public interface RegisteredLines {

  /**
   * Who was taken over by the same line, whole: the unit and every field. A line without a day of
   * admission is the same on every day.
   *
   * @param lines what the lines would make of members
   * @return for each of them, in their order
   */
  List<Set<MemberId>> sameAs(List<Member> lines);
}
