package org.dayanisma.accesscontrol;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.dayanisma.httpapi.InterceptorOrder;
import org.dayanisma.httpapi.ProblemResponder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tokens, policies and actors in every servlet application that has this library on its class path.
 */
@AutoConfiguration(
    before = OAuth2ResourceServerAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({IdentityProperties.class, AccessProperties.class})
class AccessControlAutoConfiguration {

  private static final int TOKENS_REMEMBERED = 2_000;

  @Bean
  @ConditionalOnMissingBean(JwtDecoder.class)
  RememberedTokens accessTokenDecoder(IdentityProperties identity) {
    return new RememberedTokens(
        TokenDecoders.decoder(identity), InstantSource.system(), TOKENS_REMEMBERED);
  }

  @Bean
  HttpFirewall plainHeaders() {
    return PlainHeaders.firewall();
  }

  /**
   * Switches off the two observations of each filter, which say nothing that {@code
   * http.server.requests} does not.
   */
  @Bean
  SecurityObservationSettings noObservationsOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean("accessControlSecurityProblems")
  SecurityProblems securityProblems() {
    return new SecurityProblems();
  }

  /**
   * Reads tokens and answers refusals. What a route needs is decided by {@link PolicyInterceptor},
   * and on the management port by {@link OperatorAccess}.
   */
  @Bean
  SecurityFilterChain accessControlChain(
      HttpSecurity http,
      JwtDecoder decoder,
      ProblemResponder responder,
      Environment environment,
      ServletContext servlets,
      ObjectProvider<VerifiedTokens> verified,
      ObjectProvider<MandateRegister> registers) {
    VerifiedTokens known = verified.getIfAvailable();
    BearerTokens tokens = new BearerTokens(token -> known != null && known.knows(token));
    MandateRegister mandates = whenFirstAsked(registers);
    AuthenticationEntryPoint unauthenticated = responder::write;
    OperatorAccess operators = new OperatorAccess(servlets, environment);
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // a cookie is never a credential
        .headers(AbstractHttpConfigurer::disable) // http-api sets them, on errors too
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> {
          requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll(); // refused already
          if (actuatorHasItsOwnPort(environment)) {
            requests.requestMatchers(operators::isConcerned).access(operators);
          } else {
            requests.requestMatchers("/actuator/health/**").permitAll();
            requests.requestMatchers("/actuator/**").denyAll();
          }
          requests.anyRequest().permitAll();
        })
        .oauth2ResourceServer(server ->
            server
                .authenticationEntryPoint(unauthenticated)
                .bearerTokenResolver(tokens)
                .jwt(jwt ->
                    jwt.decoder(decoder)
                        .jwtAuthenticationConverter(token -> ActorToken.of(token, mandates))))
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(unauthenticated)
                .accessDeniedHandler(responder::write))
        .build();
  }

  @Bean
  WebMvcConfigurer accessControlConfigurer(AccessProperties properties) {
    PolicyInterceptor policies = new PolicyInterceptor(properties);
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(policies).order(InterceptorOrder.POLICY);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
      }
    };
  }

  /**
   * The register uses a store, and the web server, which needs the chain, is made before stores.
   */
  private static MandateRegister whenFirstAsked(ObjectProvider<MandateRegister> registers) {
    Supplier<MandateRegister> found =
        SingletonSupplier.of(() -> registers.getIfAvailable(() -> memberId -> KnownMandates.NONE));
    return memberId -> found.get().of(memberId);
  }

  private static boolean actuatorHasItsOwnPort(Environment environment) {
    String management = environment.getProperty("management.server.port");
    String server = environment.getProperty("server.port", "8080");
    return management != null && ("0".equals(management) || !Objects.equals(management, server));
  }
}
