package org.dayanisma.casework.register.domain;

import java.util.List;

/** Members who were erased in the register while something of their cases is still readable. */
public interface ErasedMembers {

  /** Remembers that the member was erased; repeating it changes nothing. */
  void add(MemberId memberId);

  /** Some of them; at most {@code limit}. */
  List<MemberId> some(int limit);

  /** Nothing of this member is readable any longer. */
  void remove(MemberId memberId);
}
