package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Nobody is called to a campaign that is over, whatever its mail waited for. */
class EndedCampaignIT extends ServiceHarness {

  private final String campaign = uuid();
  private final String person = uuid();

  @Test
  void aMailThatWaitedForAnAddressIsNotSentAnyMore() throws Exception {
    others.publish(audience(campaign, 1, List.of(person)));
    awaitStatus(person, "WAITING_FOR_CONTACT");
    finish(campaign);

    others.publish(contact(person, 1, person + "@mail.example", "tr"));

    awaitStatus(person, "CALLED_OFF");
    assertThat(mails(person)).isEmpty();
    assertThat(Objects.requireNonNull(delivery(person)).getInteger("failures")).isZero();
  }

  @Test
  void aMailThatWaitedForTheServerIsNotSentAnyMore() throws Exception {
    mailServer.stop();
    try {
      others.publish(contact(person, 1, person + "@mail.example", "tr"));
      others.publish(audience(campaign, 1, List.of(person)));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(String.valueOf(delivery(person))).contains("SERVER_UNREACHABLE"));
      finish(campaign);
    } finally {
      mailServer = started();
    }
    awaitStatus(person, "CALLED_OFF");
    assertThat(mails(person)).isEmpty();
  }

  /** The two topics have no order between them. */
  @Test
  void anEndThatIsToldBeforeTheCallCountsToo() throws Exception {
    finish(campaign);
    others.publish(contact(person, 1, person + "@mail.example", "tr"));
    others.publish(audience(campaign, 1, List.of(person)));

    awaitStatus(person, "CALLED_OFF");
    assertThat(mails(person)).isEmpty();
  }

  @Test
  void theInboxSaysThatItIsOverAndCountsItForNobody() {
    String other = uuid();
    others.publish(audience(campaign, 1, List.of(person)));
    others.publish(audience(other, 1, List.of(person)));
    String before = awaitInbox(person, 2);
    assertThat(JsonPath.<List<String>>read(before, "$.items[*].type"))
        .containsOnly("campaign-launched");
    finish(campaign);

    String after = awaitInbox(person, 2);
    assertThat(typeOf(campaign, after)).isEqualTo("campaign-ended");
    assertThat(titleOf(campaign, after)).isEqualTo("Bir kampanya sona erdi");
    assertThat(typeOf(other, after)).isEqualTo("campaign-launched");
    assertThat(as(person).get("/api/me/inbox/unread").body().path("unread").asInt()).isEqualTo(1);
    String id = JsonPath.<List<String>>read(after, rows(campaign) + ".id").getFirst();
    assertThat(as(person).send("POST", "/api/me/inbox/" + id + "/read", null).text("/type"))
        .isEqualTo("campaign-ended");
  }

  private void finish(String over) {
    others.publish(campaignFinished(over));
    await().atMost(Duration.ofSeconds(30)).until(() -> byId("ended_campaigns", over) != null);
  }

  private static String rows(String of) {
    return "$.items[?(@.links.campaign == '/api/campaigns/" + of + "')]";
  }

  private static String typeOf(String of, String inbox) {
    return JsonPath.<List<String>>read(inbox, rows(of) + ".type").getFirst();
  }

  private static String titleOf(String of, String inbox) {
    return JsonPath.<List<String>>read(inbox, rows(of) + ".title").getFirst();
  }
}
