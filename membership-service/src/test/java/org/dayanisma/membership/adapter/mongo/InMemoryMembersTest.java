package org.dayanisma.membership.adapter.mongo;

import org.dayanisma.membership.application.InMemoryMembers;
import org.dayanisma.membership.domain.member.Members;

class InMemoryMembersTest extends MembersContract {

  private final Members members = new InMemoryMembers();

  @Override
  Members members() {
    return members;
  }
}
