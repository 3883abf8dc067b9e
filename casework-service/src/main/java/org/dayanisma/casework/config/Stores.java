package org.dayanisma.casework.adapter.config;

import java.util.UUID;
import org.dayanisma.casework.adapter.mongo.MongoBreakGlassRequests;
import org.dayanisma.casework.adapter.mongo.MongoCaseSalt;
import org.dayanisma.casework.adapter.mongo.MongoCases;
import org.dayanisma.casework.adapter.mongo.MongoErasedMembers;
import org.dayanisma.casework.adapter.mongo.MongoLegalOfficers;
import org.dayanisma.casework.adapter.mongo.MongoMemberUnits;
import org.dayanisma.casework.adapter.mongo.MongoUnits;
import org.dayanisma.casework.application.GivenAnswers;
import org.dayanisma.casework.application.PublishedBreakGlass;
import org.dayanisma.casework.application.PublishedEvents;
import org.dayanisma.casework.domain.CaseIds;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.httpapi.KeptAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The MongoDB side. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean(initMethod = "ensureIndexes")
  MongoCases cases(
      AggregateCollections collections,
      MongoDatabaseFactory databases,
      StampedDocuments documents,
      PublishedEvents published,
      DataKeys keys,
      FieldCipher cipher) {
    return new MongoCases(
        collections, databases.getMongoDatabase(), documents, published, keys, cipher);
  }

  @Bean
  MongoLegalOfficers legalOfficers(StampedDocuments documents, SequenceGuard guard) {
    return new MongoLegalOfficers(documents, guard);
  }

  @Bean
  MongoErasedMembers erasedMembers(StampedDocuments documents) {
    return new MongoErasedMembers(documents);
  }

  @Bean
  MongoMemberUnits memberUnits(StampedDocuments documents, SequenceGuard guard) {
    return new MongoMemberUnits(documents, guard);
  }

  @Bean
  GivenAnswers givenAnswers(KeptAnswers kept) {
    return id -> kept.forget(id.value());
  }

  @Bean
  MongoUnits units(StampedDocuments documents, SequenceGuard guard) {
    return new MongoUnits(documents, guard);
  }

  @Bean(initMethod = "ensureIndexes")
  MongoBreakGlassRequests breakGlassRequests(
      AggregateCollections collections,
      MongoDatabaseFactory databases,
      PublishedBreakGlass published,
      DataKeys keys,
      FieldCipher cipher) {
    return new MongoBreakGlassRequests(
        collections, databases.getMongoDatabase(), published, keys, cipher);
  }

  /** Every instance of an installation names cases with the same salt. */
  @Bean
  CaseIds caseIds(MongoDatabaseFactory databases) {
    return new CaseIds(
        new MongoCaseSalt(databases.getMongoDatabase()).orElse(UUID.randomUUID().toString()));
  }
}
