package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** A token that still names an office opens nothing once the register knows that it has ended. */
@EmbeddedPlatform(kafka = false, mongo = false)
@SpringBootTest(
    classes = {SampleApplication.class, LaidDownOfficesTest.Register.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.import=classpath:http-api.yml")
class LaidDownOfficesTest {

  private static final Map<String, KnownMandates> KNOWN = new ConcurrentHashMap<>();
  private static final String UNREACHABLE = "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b99";
  private static final String BRANCH = "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c02";
  private static final Office OFFICE = new Office(Role.BRANCH_OFFICER, BRANCH);

  private final String member = UUID.randomUUID().toString();
  private final TestToken officer =
      TestTokens.forUser(
          user -> user.memberId(member).role("member").role("branch-officer").units(BRANCH));

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @Test
  void theSameTokenIsRefusedFromTheEndOfTheOfficeOn() {
    assertThat(status()).isEqualTo(200);

    KNOWN.put(member, new KnownMandates(Set.of(), Set.of(OFFICE)));

    assertThat(status()).isEqualTo(403);
    assertThat(me()).contains("\"roles\":[\"member\"]");

    KNOWN.put(member, new KnownMandates(Set.of(OFFICE), Set.of(OFFICE)));

    assertThat(status()).isEqualTo(200);
    assertThat(me()).contains("branch-officer");
  }

  @Test
  void anEndOfSomebodyElseIsNobodysAffair() {
    KNOWN.put(UUID.randomUUID().toString(), new KnownMandates(Set.of(), Set.of(OFFICE)));

    assertThat(status()).isEqualTo(200);
  }

  /** The register is asked about officers only; a member who reads their inbox costs it nothing. */
  @Test
  void nobodyAsksAboutMembersWithoutAnOffice() {
    TestToken plain = TestTokens.forUser(user -> user.memberId(UNREACHABLE).role("member"));

    assertThat(http.get("/api/me", null, "Authorization", plain.bearer()).statusCode())
        .isEqualTo(200);
  }

  private int status() {
    return http.send("/api/units", null, "POST", "Authorization", officer.bearer()).statusCode();
  }

  private String me() {
    return http.get("/api/me", null, "Authorization", officer.bearer()).body();
  }

  @TestConfiguration
  static class Register {

    @Bean
    MandateRegister mandates() {
      return memberId -> {
        assertThat(memberId).isNotEqualTo(UNREACHABLE);
        return KNOWN.getOrDefault(memberId, KnownMandates.NONE);
      };
    }
  }
}
