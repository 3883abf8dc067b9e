package org.dayanisma.membership.members.mongo;

import java.util.Set;
import org.dayanisma.aggregates.StoredAggregateContract;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class StoredMembersIT extends StoredAggregateContract<Member, MemberEvent> {

  @Autowired private MongoMembers store;

  @Override
  protected StoredAggregates<?, Member, MemberEvent> store() {
    return store;
  }

  @Override
  protected MemberEvent event(Member before) {
    return new MemberEvent.ErasureLapsed(before.id());
  }

  @Override
  protected Set<String> keyed() {
    return Set.of("lookup", "nationalIdClaim");
  }
}
