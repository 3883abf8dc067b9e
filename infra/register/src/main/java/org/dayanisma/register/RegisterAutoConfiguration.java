package org.dayanisma.register;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dayanisma.aggregates.FollowsRegister;
import org.dayanisma.aggregates.WithEachMove;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.httpapi.KeptAnswers;
import org.dayanisma.register.erasures.Erasing;
import org.dayanisma.register.erasures.ErasureEvents;
import org.dayanisma.register.erasures.ErasureFollower;
import org.dayanisma.register.erasures.MongoErasedMembers;
import org.dayanisma.register.mandates.KnownMandateEvents;
import org.dayanisma.register.mandates.MandateFollower;
import org.dayanisma.register.mandates.MongoMandateRegister;
import org.dayanisma.register.units.MongoUnitRegister;
import org.dayanisma.register.units.UnitEvents;
import org.dayanisma.register.units.UnitFollower;
import org.dayanisma.register.units.UnitMoves;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What a service knows of the register, and the three subscriptions that tell it, in a service that
 * imports {@code register.yml}. The names of the subscriptions are those of its functions.
 */
@AutoConfiguration(afterName = "org.dayanisma.eventrelay.autoconfigure.EventRelayAutoConfiguration")
@ConditionalOnProperty("dayanisma.register.followed")
@EnableScheduling
class RegisterAutoConfiguration {

  private static final List<String> FUNCTIONS =
      List.of("knownUnits", "knownMandates", "knownErasures");

  RegisterAutoConfiguration(@Value("${spring.cloud.function.definition:}") String definition) {
    List<String> named = Arrays.asList(definition.split(";", -1));
    FUNCTIONS.stream()
        .filter(function -> !named.contains(function))
        .findFirst()
        .ifPresent(function -> {
          throw new IllegalStateException(
              "spring.cloud.function.definition does not name "
                  + function
                  + ", so nothing of it would reach this service");
        });
  }

  @Bean
  MongoUnitRegister unitRegister(
      MongoDatabaseFactory databases, StampedDocuments documents, SequenceGuard guard) {
    return new MongoUnitRegister(databases.getMongoDatabase(), documents, guard);
  }

  @Bean
  MongoErasedMembers erasedMembers(MongoDatabaseFactory databases, StampedDocuments documents) {
    return new MongoErasedMembers(databases.getMongoDatabase(), documents);
  }

  @Bean
  MongoMandateRegister mandateRegister(
      MongoDatabaseFactory databases, StampedDocuments documents, SequenceGuard guard) {
    return new MongoMandateRegister(databases.getMongoDatabase(), documents, guard);
  }

  @Bean
  KnownRegister knownRegister(
      MongoUnitRegister units,
      MongoErasedMembers erased,
      ObjectProvider<WithEachMove<?, ?>> companions) {
    return new KnownRegister(units, erased, () -> companions.orderedStream().toList());
  }

  @Bean
  UnitMoves unitMoves(
      MongoUnitRegister units,
      ObjectProvider<FollowsRegister> aggregates,
      ObjectProvider<UnitFollower> followers,
      InstantSource clock) {
    return new UnitMoves(
        units, aggregates.orderedStream().toList(), followers.orderedStream().toList(), clock);
  }

  @Bean
  Erasing erasing(
      MongoErasedMembers members,
      ObjectProvider<FollowsRegister> aggregates,
      ObjectProvider<ErasureFollower> followers,
      ObjectProvider<KeptAnswers> answers,
      @Value("${dayanisma.service}") String service) {
    Consumer<String> forget = id -> answers.orderedStream().forEach(kept -> kept.forget(id));
    return new Erasing(
        members,
        aggregates.orderedStream().toList(),
        followers.orderedStream().toList(),
        forget,
        service);
  }

  @Bean
  EventSubscription knownUnits(UnitMoves moves) {
    return UnitEvents.subscription("knownUnits", moves);
  }

  @Bean
  EventSubscription knownMandates(
      MongoMandateRegister register, ObjectProvider<MandateFollower> followers) {
    return new KnownMandateEvents(register, followers.orderedStream().toList())
        .subscription("knownMandates");
  }

  @Bean
  EventSubscription knownErasures(Erasing erasing) {
    return ErasureEvents.subscription("knownErasures", erasing);
  }

  @Bean
  RegisterSchedules registerSchedules(UnitMoves moves, Erasing erasing) {
    return new RegisterSchedules(moves, erasing);
  }
}
