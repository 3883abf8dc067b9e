package org.dayanisma.notification.announcements.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.NotificationServiceApplication;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.mongo.MongoEndedCampaigns;
import org.dayanisma.notification.recipients.domain.Contact;
import org.dayanisma.notification.recipients.domain.PreferencesChosen;
import org.dayanisma.notification.recipients.mongo.MongoPreferences;
import org.dayanisma.notification.recipients.mongo.MongoRecipients;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What this service was told, by which it decides who is told, and somebody changed in its store.
 */
@SpringBootTest(
    classes = NotificationServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=notification-service")
@EmbeddedPlatform
@DirtiesContext // its consumers would go on taking a share of what is told to the service of other
// tests
class StampedProjectionsIT {

  private final String id = UUID.randomUUID().toString();

  @Autowired private MongoOrganisers organisers;
  @Autowired private MongoOpenCases cases;
  @Autowired private MongoEndedCampaigns campaigns;
  @Autowired private MongoRecipients recipients;
  @Autowired private MongoPreferences preferences;
  @Autowired private MongoDatabaseFactory databases;

  @Test
  void whoOrganisesAUnit() {
    organisers.started(id, "m-1", new RecipientId("asya"), event());
    refused("unit_organisers", () -> organisers.of(List.of(id)));
    assertThat(organisers.of(List.of(id))).containsExactly(new RecipientId("asya"));
  }

  @Test
  void whetherACaseIsSealedAndWhereItStands() {
    cases.opened(new OpenCase(id, "member", List.of("root"), Instant.EPOCH, "measure"));
    cases.sealed(id, true, event());
    cases.closed(id);
    refused("open_cases", () -> cases.isSealed(id));
    assertThat(cases.isSealed(id)).isTrue();
  }

  @Test
  void whereSomebodyIsReached() {
    RecipientId recipient = new RecipientId(id);
    Contact contact =
        new Contact("asya@mail.example", null, LanguageChain.of(List.of("kmr", "tr")));
    recipients.put(recipient, contact, event());
    refused("recipients", () -> recipients.contactOf(recipient));
    assertThat(recipients.contactOf(recipient)).contains(contact);
  }

  @Test
  void whatSomebodyChose() {
    RecipientId recipient = new RecipientId(id);
    PreferencesChosen choice = new PreferencesChosen(LanguageChain.of(List.of("kmr")), false);
    assertThat(preferences.save(preferences.present(recipient), List.of(choice))).isTrue();
    Tampering.with(rows("preferences"), id)
        .everyFieldBut(
            Set.of(),
            what ->
                assertThatThrownBy(() -> preferences.of(recipient))
                    .as(what)
                    .isInstanceOf(RuntimeException.class));
    assertThat(preferences.of(recipient).email()).isFalse();
  }

  /** Whoever writes it into the store keeps nobody from being called, and no end from counting. */
  @Test
  void thatACampaignIsOver() {
    campaigns.add(id);
    Tampering.with(rows("ended_campaigns"), id)
        .everyField(what -> assertThat(campaigns.among(List.of(id))).as(what).isEmpty());
    assertThat(campaigns.among(List.of(id, "another"))).containsExactly(id);

    rows("ended_campaigns").replaceOne(new Document("_id", id), new Document("_id", id));
    assertThat(campaigns.among(List.of(id))).isEmpty();
    campaigns.add(id);
    campaigns.add(id);
    assertThat(campaigns.among(List.of(id))).containsExactly(id);
  }

  private void refused(String collection, ThrowingCallable reading) {
    Tampering.with(rows(collection), id)
        .everyField(what -> assertThatThrownBy(reading).as(what).isInstanceOf(StampRejected.class));
  }

  private MongoCollection<Document> rows(String collection) {
    return databases.getMongoDatabase().getCollection(collection);
  }

  private IncomingEvent event() {
    return new IncomingEvent(
        id + ":1", "org.dayanisma.any.v1", "/any", id, 1, Instant.EPOCH, new byte[0], null);
  }
}
