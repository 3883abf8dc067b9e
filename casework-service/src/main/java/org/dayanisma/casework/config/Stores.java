package org.dayanisma.casework.config;

import java.util.UUID;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.mongo.MongoCaseSalt;
import org.dayanisma.casework.register.domain.Erasures;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.register.erasures.ErasedMembers;
import org.dayanisma.register.units.UnitRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What cases need to know of the register, and the salt of their ids. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Units units(UnitRegister register) {
    return unitId -> register.pathOf(unitId.toString()).map(UnitId::path);
  }

  @Bean
  Erasures erasures(ErasedMembers erased) {
    return memberId -> erased.isErased(memberId.toString());
  }

  /** Every instance of an installation names cases with the same salt. */
  @Bean
  CaseIds caseIds(MongoDatabaseFactory databases) {
    return new CaseIds(
        new MongoCaseSalt(databases.getMongoDatabase()).orElse(UUID.randomUUID().toString()));
  }
}
