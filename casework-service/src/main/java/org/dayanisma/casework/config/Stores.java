package org.dayanisma.casework.config;

import java.util.UUID;
import org.dayanisma.casework.breakglass.application.PublishedBreakGlass;
import org.dayanisma.casework.breakglass.mongo.MongoBreakGlassRequests;
import org.dayanisma.casework.cases.application.GivenAnswers;
import org.dayanisma.casework.cases.application.PublishedEvents;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.mongo.MongoCaseSalt;
import org.dayanisma.casework.cases.mongo.MongoCases;
import org.dayanisma.casework.register.mongo.MongoErasedMembers;
import org.dayanisma.casework.register.mongo.MongoLegalOfficers;
import org.dayanisma.casework.register.mongo.MongoMemberUnits;
import org.dayanisma.casework.register.mongo.MongoUnits;
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
