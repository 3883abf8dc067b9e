package org.dayanisma.casework.register.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dayanisma.casework.register.domain.ErasedMembers;
import org.dayanisma.casework.register.domain.MemberId;

/** Erased members without a store. */
public final class InMemoryErasedMembers implements ErasedMembers {

  private final Set<MemberId> members = new LinkedHashSet<>();

  @Override
  public void add(MemberId memberId) {
    members.add(memberId);
  }

  @Override
  public List<MemberId> some(int limit) {
    return members.stream().limit(limit).toList();
  }

  @Override
  public void remove(MemberId memberId) {
    members.remove(memberId);
  }
}
