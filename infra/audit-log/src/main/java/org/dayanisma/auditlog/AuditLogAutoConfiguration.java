package org.dayanisma.auditlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.dataprotection.BlindIndex;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.Signatures;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.httpapi.InterceptorOrder;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The audit log of one service, its routes, and what controllers need from it. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
      "org.dayanisma.dataprotection.DataProtectionAutoConfiguration",
      "org.dayanisma.eventrelay.autoconfigure.EventRelayAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({MongoClient.class, Signatures.class, AggregateCollections.class})
@EnableConfigurationProperties(AuditProperties.class)
class AuditLogAutoConfiguration implements DisposableBean {

  private final String service;
  private final AuditProperties properties;
  private final InstantSource time;
  private Optional<MongoClient> ownClient = Optional.empty();

  AuditLogAutoConfiguration(
      @Value("${dayanisma.service}") String service,
      AuditProperties properties,
      ObjectProvider<InstantSource> time) {
    this.service = service;
    this.properties = properties;
    this.time = time.getIfUnique(InstantSource::system);
  }

  @Bean
  MongoRecords auditRecords(
      MongoClient shared,
      DocumentStamps stamps,
      @Value("${dayanisma.mongodb.database}") String database) {
    String uri = properties.mongodbUri();
    if (uri != null && !uri.isBlank()) {
      ownClient = Optional.of(MongoClients.create(uri));
    }
    return new MongoRecords(
        ownClient.orElse(shared).getDatabase(database + "-audit"), properties.patience(), stamps);
  }

  @Bean
  AuditLog auditLog(MongoRecords records, ObjectProvider<MeterRegistry> registry) {
    return new AuditLog(
        records,
        () ->
            new Readership(properties.bounds(), properties.confirmations(), properties.programs()),
        time,
        new AuditMeters(registry.getIfUnique(SimpleMeterRegistry::new)));
  }

  @Bean
  Checkpoints auditCheckpoints(
      AuditLog audit, Signatures signatures, AggregateCollections collections) {
    return new Checkpoints(
        service,
        audit,
        signatures,
        new CheckpointFile(properties.directory(), service),
        new CheckpointOutbox(collections),
        time);
  }

  @Bean
  CheckpointSchedule auditCheckpointSchedule(Checkpoints checkpoints, MongoRecords records) {
    return new CheckpointSchedule(checkpoints, records, properties.checkpointEvery());
  }

  @Bean
  AuditRecordsController auditRecordsController(AuditLog audit, BlindIndex index) {
    return new AuditRecordsController(service, audit, new ObjectPseudonyms(index));
  }

  @Bean
  ReadingLocksController readingLocksController(AuditLog audit) {
    return new ReadingLocksController(service, audit);
  }

  @Bean
  DisclosureGuard disclosureGuard() {
    return new DisclosureGuard();
  }

  @Bean
  ProblemTranslator auditProblems() {
    return thrown ->
        thrown instanceof AuditUnavailable
            ? Optional.of(
                Problems.unavailable(
                    "audit-unavailable",
                    "What is read here must be recorded, and that is not possible at the moment."))
            : Optional.empty();
  }

  @Bean
  DisclosureInterceptor disclosures(AuditLog audit) {
    return new DisclosureInterceptor(audit, properties.bounds(), time);
  }

  @Bean
  RefusalRecords refusalRecords(
      DisclosureInterceptor disclosures, ObjectProvider<RefusedDeeds> deeds) {
    return new RefusalRecords(disclosures, deeds);
  }

  @Bean
  WebMvcConfigurer auditConfigurer(DisclosureInterceptor disclosures) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(disclosures).order(InterceptorOrder.DISCLOSURE);
        registry
            .addInterceptor(new ToldAgainInterceptor(disclosures))
            .order(InterceptorOrder.TOLD_AGAIN);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(disclosures);
      }
    };
  }

  @Override
  public void destroy() {
    ownClient.ifPresent(MongoClient::close);
  }
}
