package org.dayanisma.campaign.campaigns.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.campaigns.domain.LaunchedBy;
import org.dayanisma.campaign.register.application.Projections;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.testkit.ContractAssertions;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides of the agreements with other services. */
class CampaignContractsTest {

  /** As Spring Boot makes it: tolerant of fields that are not known here. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final LaunchedBy OFFICER = new LaunchedBy("officer", null, null);

  private final PublishedEvents published = new PublishedEvents();

  private static JsonNode sample(String type) {
    return JSON.readTree(ContractSamples.of("campaign", type, 1).complete());
  }

  private static Campaign campaignOf(JsonNode sample) {
    List<UnitId> path = new ArrayList<>();
    sample.get("unitPath").forEach(id -> path.add(UnitId.of(id.asString())));
    return Campaign.begin(
        Campaign.draft(
            idOf(sample),
            new UnitPath(path),
            CampaignKind.PETITION,
            new CampaignWords("Ekmek", null),
            null,
            Instant.EPOCH));
  }

  private static CampaignId idOf(JsonNode sample) {
    return new CampaignId(UUID.fromString(sample.get("campaignId").asString()));
  }

  private static Instant time(JsonNode sample, String field) {
    return Instant.parse(sample.get(field).asString());
  }

  @Test
  void publishesApprovalsLaunchesAndEndsAsAgreed() {
    JsonNode approval = sample("campaign-approved");
    Campaign draft = campaignOf(approval);
    var approved = new CampaignEvent.Approved(time(approval, "approvedAt"));
    assertMatches(
        "campaign-approved", published.of(draft.apply(approved), 2, approved).orElseThrow());
    JsonNode launch = sample("campaign-launched");
    var launched = new CampaignEvent.Launched(time(launch, "launchedAt"), OFFICER);
    assertMatches(
        "campaign-launched",
        published.of(campaignOf(launch).apply(launched), 2, launched).orElseThrow());
    JsonNode end = sample("campaign-finished");
    var finished = new CampaignEvent.Finished(time(end, "finishedAt"));
    assertMatches(
        "campaign-finished",
        published.of(campaignOf(end).apply(finished), 3, finished).orElseThrow());
  }

  @Test
  void publishesCallsAsAgreed() {
    JsonNode call = sample("audience-called");
    List<MemberId> members = new ArrayList<>();
    call.get("memberIds").forEach(id -> members.add(MemberId.of(id.asString())));
    var chunk = new AudienceChunk(idOf(call), call.get("chunk").asInt() - 1, members, 0, false);
    assertMatches("audience-called", published.of(chunk, 2, call.get("chunks").asInt()));
  }

  private static void assertMatches(String type, OutgoingEvent event) {
    assertThat(event.type()).isEqualTo("org.dayanisma.campaign." + type + ".v1");
    ContractAssertions.producedEventMatches("campaign", type, 1, event.data());
  }

  @Test
  void publishesEveryEventOrListsItAsInternal() throws Exception {
    Map<String, CampaignEvent> published =
        Map.of(
            "Approved", new CampaignEvent.Approved(Instant.EPOCH),
            "Launched", new CampaignEvent.Launched(Instant.EPOCH, OFFICER),
            "Finished", new CampaignEvent.Finished(Instant.EPOCH));
    List<String> internal;
    try (var list = CampaignContractsTest.class.getResourceAsStream("/internal-only.txt")) {
      assertThat(list).isNotNull();
      internal = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> all =
        Arrays.stream(CampaignEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .toList();
    List<String> known = new ArrayList<>(internal);
    known.addAll(published.keySet());
    assertThat(known).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @CsvSource({
    "member-applied, standing APPLIED",
    "member-admitted, standing ADMITTED",
    "member-refused, standing REFUSED",
    "member-erased, standing ERASED",
    "member-service-status-changed, status ",
    "member-service-status-corrected, status "
  })
  void understandsEverySampleOfMembers(String type, String told) {
    for (byte[] data : ContractSamples.of("membership", type, 1).all()) {
      Recorded recorded = new Recorded();
      deliver(consumer(recorded).members(), type, data);
      assertThat(recorded.told).hasSize(1).first().asString().startsWith(told);
    }
  }

  private static MembershipEventsConsumer consumer(Projections projections) {
    return new MembershipEventsConsumer(projections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "no json",
        "{\"memberId\":\"x\",\"unitPath\":[]}",
        "{\"memberId\":null,\"unitPath\":null}"
      })
  void leavesUnreadableEventsToTheDeadLetters(String data) {
    var consumer = consumer(new Recorded()).members();
    assertThatThrownBy(
            () -> deliver(consumer, "member-admitted", data.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PoisonEventException.class);
  }

  private static void deliver(EventSubscription subscription, String type, byte[] data) {
    var message = MessageBuilder.withPayload(data);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", "m:1",
            "ce_source", "/membership-service",
            "ce_type", "org.dayanisma.membership." + type + ".v1",
            "ce_subject", "m",
            "ce_time", "2026-04-02T08:00:00Z",
            "ce_sequence", "00000000000000000001",
            "content-type", "application/json")
        .forEach((name, value) -> message.setHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    subscription.accept(message.build());
  }

  private static final class Recorded implements Projections {
    final List<String> told = new ArrayList<>();

    @Override
    public void standing(IncomingEvent cause, MemberId member, UnitPath unit, Standing standing) {
      told.add("standing " + standing + " " + member);
    }

    @Override
    public void serviceStatus(IncomingEvent cause, MemberId member, UnitPath unit, String status) {
      told.add("status " + status + " " + member);
    }
  }
}
