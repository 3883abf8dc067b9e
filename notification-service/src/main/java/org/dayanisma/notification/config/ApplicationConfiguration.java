package org.dayanisma.notification.config;

import java.time.InstantSource;
import org.dayanisma.notification.announcements.application.AnnounceAskingHandler;
import org.dayanisma.notification.announcements.application.AnnounceBreakGlassHandler;
import org.dayanisma.notification.announcements.application.AnnounceCampaignHandler;
import org.dayanisma.notification.announcements.application.AnnounceCaseHandler;
import org.dayanisma.notification.announcements.application.AnnounceKeepingHandler;
import org.dayanisma.notification.announcements.application.AnnounceOwnEntryHandler;
import org.dayanisma.notification.announcements.application.AnnounceReportHandler;
import org.dayanisma.notification.announcements.application.AnnounceResponsibleHandler;
import org.dayanisma.notification.announcements.application.CasesInTree;
import org.dayanisma.notification.announcements.application.CloseCaseHandler;
import org.dayanisma.notification.announcements.application.FollowUnitHandler;
import org.dayanisma.notification.announcements.application.OpenCases;
import org.dayanisma.notification.announcements.application.Organisers;
import org.dayanisma.notification.announcements.application.RecordContactHandler;
import org.dayanisma.notification.announcements.application.RecordMandateHandler;
import org.dayanisma.notification.announcements.application.SealCaseHandler;
import org.dayanisma.notification.announcements.application.UnitTree;
import org.dayanisma.notification.deliveries.application.DeliveryQueue;
import org.dayanisma.notification.deliveries.application.TellOfChangesHandler;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.inbox.application.CountUnreadHandler;
import org.dayanisma.notification.inbox.application.MarkReadHandler;
import org.dayanisma.notification.inbox.application.ReadInboxHandler;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.recipients.application.ChoosePreferencesHandler;
import org.dayanisma.notification.recipients.application.ForgetRecipientHandler;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;
import org.dayanisma.notification.recipients.application.RecipientProjection;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.dayanisma.notification.recipients.domain.Recipients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers with their ports. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

  @Bean
  TellPeopleHandler tellPeople(
      Inbox inbox, Deliveries deliveries, DeliveryQueue queue, InstantSource clock) {
    return new TellPeopleHandler(inbox, deliveries, queue, clock);
  }

  @Bean
  AnnounceCaseHandler announceCase(
      OpenCases openCases, CasesInTree cases, Organisers organisers, TellPeopleHandler tellPeople) {
    return new AnnounceCaseHandler(openCases, cases, organisers, tellPeople);
  }

  @Bean
  CasesInTree casesInTree(OpenCases openCases, UnitTree tree) {
    return new CasesInTree(openCases, tree);
  }

  @Bean
  FollowUnitHandler followUnit(
      UnitTree tree, CasesInTree cases, Organisers organisers, TellPeopleHandler tellPeople) {
    return new FollowUnitHandler(tree, cases, organisers, tellPeople);
  }

  @Bean
  AnnounceResponsibleHandler announceResponsible(TellPeopleHandler tellPeople) {
    return new AnnounceResponsibleHandler(tellPeople);
  }

  @Bean
  AnnounceReportHandler announceReport(TellPeopleHandler tellPeople) {
    return new AnnounceReportHandler(tellPeople);
  }

  @Bean
  AnnounceAskingHandler announceAsking(TellPeopleHandler tellPeople) {
    return new AnnounceAskingHandler(tellPeople);
  }

  @Bean
  AnnounceKeepingHandler announceKeeping(TellPeopleHandler tellPeople) {
    return new AnnounceKeepingHandler(tellPeople);
  }

  @Bean
  AnnounceOwnEntryHandler announceOwnEntry(TellPeopleHandler tellPeople) {
    return new AnnounceOwnEntryHandler(tellPeople);
  }

  @Bean
  AnnounceBreakGlassHandler announceBreakGlass(TellPeopleHandler tellPeople) {
    return new AnnounceBreakGlassHandler(tellPeople);
  }

  @Bean
  SealCaseHandler sealCase(OpenCases openCases) {
    return new SealCaseHandler(openCases);
  }

  @Bean
  CloseCaseHandler closeCase(OpenCases openCases) {
    return new CloseCaseHandler(openCases);
  }

  @Bean
  AnnounceCampaignHandler announceCampaign(TellPeopleHandler tellPeople) {
    return new AnnounceCampaignHandler(tellPeople);
  }

  @Bean
  RecordContactHandler recordContact(
      RecipientProjection recipients,
      TellOfChangesHandler tellOfChanges,
      Inbox inbox,
      Deliveries deliveries,
      DeliveryQueue queue,
      InstantSource clock) {
    return new RecordContactHandler(recipients, tellOfChanges, inbox, deliveries, queue, clock);
  }

  @Bean
  TellOfChangesHandler tellOfChanges(
      Recipients recipients,
      RecipientProjection projection,
      TellPeopleHandler tellPeople,
      Inbox inbox,
      Deliveries deliveries) {
    return new TellOfChangesHandler(recipients, projection, tellPeople, inbox, deliveries);
  }

  @Bean
  ForgetRecipientHandler forgetRecipient(RecipientProjection recipients) {
    return new ForgetRecipientHandler(recipients);
  }

  @Bean
  RecordMandateHandler recordMandate(
      Organisers organisers, CasesInTree cases, TellPeopleHandler tellPeople) {
    return new RecordMandateHandler(organisers, cases, tellPeople);
  }

  @Bean
  LanguagesOfPeople languagesOfPeople(PreferencesOfPeople preferences, Recipients recipients) {
    return new LanguagesOfPeople(preferences, recipients);
  }

  @Bean
  CountUnreadHandler countUnread(Inbox inbox) {
    return new CountUnreadHandler(inbox);
  }

  @Bean
  ReadInboxHandler readInbox(Inbox inbox, LanguagesOfPeople languages, Wording wording) {
    return new ReadInboxHandler(inbox, languages, wording);
  }

  @Bean
  MarkReadHandler markRead(
      Inbox inbox, LanguagesOfPeople languages, Wording wording, InstantSource clock) {
    return new MarkReadHandler(inbox, languages, wording, clock);
  }

  @Bean
  ChoosePreferencesHandler choosePreferences(PreferencesOfPeople preferences) {
    return new ChoosePreferencesHandler(preferences);
  }
}
