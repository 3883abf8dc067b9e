package org.dayanisma.httpapi;

import java.time.InstantSource;
import org.dayanisma.dataprotection.BlindIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The part that needs MongoDB; absent where there is none (the gateway). */
@AutoConfiguration(
    after = HttpApiAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.dayanisma.dataprotection.DataProtectionAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean(MongoTemplate.class)
class IdempotencyAutoConfiguration {

  /** After Spring Security (-100), which knows the caller; before the controllers. */
  private static final int AFTER_SECURITY = -50;

  @Bean("httpApiStoreProblems") // a service may well have a class of this name
  StoreProblems storeProblems() {
    return new StoreProblems();
  }

  @Bean(initMethod = "declareIndexes")
  IdempotencyRecords keptAnswers(
      MongoTemplate mongo, ObjectProvider<InstantSource> time, HttpApiProperties properties) {
    return new IdempotencyRecords(
        () -> mongo.getCollection("idempotency_keys"),
        time.getIfUnique(InstantSource::system),
        properties.idempotency());
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyRecords records, BlindIndex index) {
    FilterRegistrationBean<IdempotencyFilter> registration =
        new FilterRegistrationBean<>(new IdempotencyFilter(records, index));
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  WebMvcConfigurer keptAnswersConfigurer(ListableBeanFactory beans) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new StandingInterceptor(beans::getBean))
            .order(InterceptorOrder.STANDING);
        registry.addInterceptor(new ReplayInterceptor()).order(InterceptorOrder.KEPT_ANSWER);
      }
    };
  }
}
