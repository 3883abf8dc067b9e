package org.dayanisma.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The development identity provider: an OAuth2 authorization server that knows the demo users only
 * and grants only client credentials. It names the few auto-configurations it needs, because it may
 * share its class path with the services.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
public class IdentityApplication {

  private static final String AUDIENCE = "dayanisma";

  /** The identity provider of an installation, ready to run. */
  public static SpringApplicationBuilder application(Installation installation) {
    ApplicationContextInitializer<GenericApplicationContext> withInstallation =
        context -> context.registerBean(Installation.class, () -> installation);
    return new SpringApplicationBuilder(IdentityApplication.class)
        .web(WebApplicationType.SERVLET)
        .initializers(withInstallation)
        .properties(
            Map.of(
                "spring.config.name",
                "identity-provider",
                "spring.application.name",
                "identity-provider",
                "server.address",
                "127.0.0.1",
                "server.port",
                installation.port(Part.IDENTITY),
                "server.shutdown",
                "immediate"));
  }

  @Bean
  SecurityFilterChain authorizationServer(HttpSecurity http) {
    return http.oauth2AuthorizationServer(server -> {})
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(Installation installation) {
    return AuthorizationServerSettings.builder().issuer(installation.issuer()).build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    // the secrets are 256 random bits, so there is no guessing to slow down; only the salt is
    // needed
    return new BCryptPasswordEncoder(4);
  }

  @Bean
  RegisteredClientRepository clients(Installation installation, PasswordEncoder encoder) {
    String secret = ClientSecret.readOrCreate(installation);
    return new InMemoryRegisteredClientRepository(DemoClients.all(() -> encoder.encode(secret)));
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(Installation installation) {
    return new ImmutableJWKSet<>(
        new JWKSet(
            SigningKey.readOrCreate(installation.folder("identity").resolve("signing-key.json"))));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> accessTokens() {
    return context -> {
      context.getJwsHeader().type("at+jwt");
      context.getClaims().audience(List.of(AUDIENCE)).id(UUID.randomUUID().toString());
      String client = context.getRegisteredClient().getClientId();
      if (DemoClients.isApiClient(client)) {
        context.getClaims().claim("scope", String.join(" ", scopes(context)));
      } else {
        // The secret is presented anew for each token, so the sign-in is as old as the token.
        context
            .getClaims()
            .claims(claims -> claims.put("auth_time", Date.from((Instant) claims.get("iat"))));
      }
      DemoClients.claims(client).forEach((name, value) -> context.getClaims().claim(name, value));
    };
  }

  /** The scopes that were asked for, or all that the client has (RFC 6749, 3.3). */
  private static Set<String> scopes(JwtEncodingContext context) {
    Set<String> asked = context.getAuthorizedScopes();
    return asked.isEmpty() ? context.getRegisteredClient().getScopes() : asked;
  }
}
