package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.ApiDocument;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.PartialChanges;
import org.dayanisma.testkit.ServiceDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is left out stays; what is null goes, where it may go. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Tag("any-store")
class PartialChangeIT {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  private Tree tree;

  @BeforeEach
  void aTree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void changesWhatItNamesAndNothingElse() {
    ApiDocument document = ServiceDocument.check(routes, port, managementPort);

    assertThat(PartialChanges.check(document, operation -> member())).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"contacts":{"email":null}}                 | false | true
          {"contacts":{"mobile":null}}                | true  | false
          {"contacts":{"email":null,"mobile":null}}   | false | false
          {"contacts":null}                           | false | false
          {"contacts":{}}                             | true  | true
          {}                                          | true  | true
          """)
  void removesAWayToSomebodyOnlyWhereItIsNull(String change, boolean email, boolean mobile) {
    PartialChanges.Resource member = member();
    Api.Answer before = member.asker().get(member.path());

    Api.Answer answer = member.asker().havingSeen(before.etag()).patch(member.path(), change);

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.text("/contacts/email"))
        .isEqualTo(email ? before.text("/contacts/email") : "");
    assertThat(answer.text("/contacts/mobile"))
        .isEqualTo(mobile ? before.text("/contacts/mobile") : "");
    assertThat(answer.body().at("/languages")).isEqualTo(before.body().at("/languages"));
  }

  @Test
  void doesNotRemoveWhatEverybodyHas() {
    PartialChanges.Resource member = member();
    Api.Answer before = member.asker().get(member.path());

    Api.Answer answer =
        member.asker().havingSeen(before.etag()).patch(member.path(), "{\"languages\":null}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointer()).isEqualTo("/languages");
    assertThat(member.asker().get(member.path()).body()).isEqualTo(before.body());
  }

  private PartialChanges.Resource member() {
    return new PartialChanges.Resource(
        tree.branchOfficer(), "/api/members/" + tree.registerMember("Azad", "Demir"));
  }
}
