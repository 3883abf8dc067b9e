package org.dayanisma.httpapi;

import java.util.List;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The conventions of this library in every servlet application that has it on its class path. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpApiProperties.class)
class HttpApiAutoConfiguration {

  /** After character encoding and observation, before everything else. */
  private static final int EDGE = Ordered.HIGHEST_PRECEDENCE + 5;

  @Bean
  ProblemResponder problemResponder(ObjectProvider<ProblemTranslator> translators) {
    return new ProblemResponder(new ProblemRules(() -> translators.orderedStream().toList()));
  }

  @Bean("httpApiSecurityHeaders")
  SecurityHeaders securityHeaders(HttpApiProperties properties) {
    return new SecurityHeaders(properties.contentSecurityPolicy());
  }

  @Bean
  FilterRegistrationBean<EdgeFilter> edgeFilter(
      SecurityHeaders headers,
      ProblemResponder responder,
      HttpApiProperties properties,
      @Value("${spring.application.name:dayanisma}") String service) {
    FilterRegistrationBean<EdgeFilter> registration =
        new FilterRegistrationBean<>(
            new EdgeFilter(service, headers, responder, properties.maxBodyBytes()));
    registration.setOrder(EDGE);
    return registration;
  }

  @Bean
  ProblemErrorController problemErrorController(
      ProblemResponder responder, SecurityHeaders headers) {
    return new ProblemErrorController(responder, headers);
  }

  @Bean
  IdParameters idParameters() {
    return new IdParameters();
  }

  @Bean
  AnswersOnTick answersOnTick() {
    return new AnswersOnTick();
  }

  @Bean
  AnswersInWords answersInWords(ObjectProvider<SpokenLanguage> spoken) {
    return new AnswersInWords(spoken);
  }

  @Bean
  WebMvcConfigurer httpApiConfigurer(
      ProblemResponder responder, ObjectProvider<RefusedRequests> refused) {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry registry) {
        DateParameters.addTo(registry);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArguments());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).order(InterceptorOrder.SHAPE);
        registry.addInterceptor(new NoBody()).order(InterceptorOrder.SHAPE);
      }

      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        // The service's own @ExceptionHandlers come first, then this one, which has an answer for
        // everything.
        resolvers.add(
            Math.min(1, resolvers.size()), new ProblemResolver(responder, refused::orderedStream));
      }
    };
  }

  /** HTTP has a mapper of its own, so that consumers of events keep the tolerant one. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ServerHttpMessageConvertersCustomizer strictJsonOfRequests(
      ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
    JsonMapper.Builder builder = StrictJson.builder();
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    JsonMapper mapper = StrictJson.strict(builder).build();
    return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
  }

  /** Answers of the container itself. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(StandardHost.class)
  static class OnTomcat {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemAnswersOfTomcat() {
      return factory ->
          factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
          });
    }

    /**
     * For code that reads a query nobody has checked before, such as routes of raw requests and
     * filters.
     */
    @Bean
    ProblemTranslator parametersTomcatCannotRead() {
      return thrown ->
          thrown instanceof InvalidParameterException
              ? Optional.of(KnownQuery.broken())
              : Optional.empty();
    }
  }
}
