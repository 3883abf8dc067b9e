package org.dayanisma.casework.register.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dayanisma.casework.register.domain.ErasedMembers;

/** Erased members without a store. */
public final class InMemoryErasedMembers implements ErasedMembers {

  private final Set<String> members = new LinkedHashSet<>();

  @Override
  public void add(String memberId) {
    members.add(memberId);
  }

  @Override
  public List<String> some(int limit) {
    return members.stream().limit(limit).toList();
  }

  @Override
  public void remove(String memberId) {
    members.remove(memberId);
  }
}
