package org.dayanisma.casework.config;

import java.util.UUID;
import org.dayanisma.casework.cases.application.GivenAnswers;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.mongo.MongoCaseSalt;
import org.dayanisma.httpapi.KeptAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The MongoDB side. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  GivenAnswers givenAnswers(KeptAnswers kept) {
    return id -> kept.forget(id.toString());
  }

  /** Every instance of an installation names cases with the same salt. */
  @Bean
  CaseIds caseIds(MongoDatabaseFactory databases) {
    return new CaseIds(
        new MongoCaseSalt(databases.getMongoDatabase()).orElse(UUID.randomUUID().toString()));
  }
}
