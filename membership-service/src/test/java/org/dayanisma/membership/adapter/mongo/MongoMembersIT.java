package org.dayanisma.membership.adapter.mongo;

import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.domain.member.Members;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class MongoMembersIT extends MembersContract {

  @Autowired Members members;

  @Override
  Members members() {
    return members;
  }
}
