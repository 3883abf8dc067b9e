package org.dayanisma.membership.members.mongo;

import org.dayanisma.membership.members.application.InMemoryMembers;
import org.dayanisma.membership.members.domain.Members;

class InMemoryMembersTest extends MembersContract {

  private final Members members = new InMemoryMembers();

  @Override
  Members members() {
    return members;
  }
}
