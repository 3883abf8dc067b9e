package org.dayanisma.membership.members.application;

import java.util.List;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;

/** The lines by which members were taken over from registers, kept until they are erased. */
public interface RegisteredLines {

  /**
   * A member who was taken over by a line.
   *
   * @param unitId where they are now
   * @param isOfAsker whether it was the asker who took them over, who thus knows the line already
   */
  record Known(MemberId id, UnitId unitId, boolean isOfAsker) {}

  /**
   * Who was taken over by the same line, whole: the unit and every field. A line without a day of
   * admission is the same on every day.
   *
   * @param lines what the lines would make of members
   * @param userId of the asker
   * @return for each of the lines, in their order; those of the asker first
   */
  List<List<Known>> sameAs(List<Member> lines, String userId);
}
