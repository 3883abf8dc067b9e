package org.dayanisma.local.process;

import java.util.List;
import java.util.Optional;
import org.dayanisma.local.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps away from each context what only another one brought to the shared class path: the
 * gateway's routing and breakers from the services, stores and streams from the gateway, and so on.
 * Outside the shared process it lets everything pass.
 */
public final class ForeignAutoConfigurations
    implements AutoConfigurationImportFilter, EnvironmentAware {

  static final String PART = "dayanisma.local.part";

  private static final List<String> OF_THE_GATEWAY =
      List.of(
          "org.springframework.cloud.gateway.",
          "org.springframework.cloud.circuitbreaker.",
          "org.springframework.cloud.client.",
          "org.springframework.cloud.commons.",
          "org.springframework.cloud.configuration.",
          "org.springframework.cloud.autoconfigure.",
          "io.github.resilience4j.");

  private static final List<String> OF_THE_SERVICES =
      List.of(
          "org.springframework.boot.mongodb.",
          "org.springframework.boot.data.",
          "org.springframework.boot.persistence.",
          "org.springframework.boot.transaction.",
          "org.springframework.boot.kafka.",
          "org.springframework.boot.integration.",
          "org.springframework.cloud.function.",
          "org.springframework.cloud.stream.",
          "org.dayanisma.aggregates.",
          "org.dayanisma.apidocs.",
          "org.dayanisma.auditlog.",
          "org.dayanisma.commands.",
          "org.dayanisma.dataprotection.",
          "org.dayanisma.eventrelay.");

  /** Membership is the register itself. */
  private static final List<String> OF_WHO_FOLLOWS_THE_REGISTER =
      List.of("org.dayanisma.register.");

  private static final List<String> OF_NOTIFICATION = List.of("org.springframework.boot.mail.");

  private static final List<String> OF_THE_IDENTITY_PROVIDER =
      List.of("org.springframework.boot.security.oauth2.server.authorization.");

  private Optional<Part> part = Optional.empty();

  @Override
  public void setEnvironment(Environment environment) {
    part = Optional.ofNullable(environment.getProperty(PART)).map(Part::named);
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
    boolean[] allowed = new boolean[autoConfigurations.length];
    for (int i = 0; i < allowed.length; i++) {
      String name = autoConfigurations[i];
      allowed[i] = name == null || part.isEmpty() || allows(part.get(), name);
    }
    return allowed;
  }

  /** Whether an auto-configuration would be on the class path of this part if it ran alone. */
  static boolean allows(Part part, String autoConfiguration) {
    return !startsWithOneOf(autoConfiguration, OF_THE_IDENTITY_PROVIDER)
        && (part == Part.GATEWAY || !startsWithOneOf(autoConfiguration, OF_THE_GATEWAY))
        && (part.isService() || !startsWithOneOf(autoConfiguration, OF_THE_SERVICES))
        && (followsTheRegister(part)
            || !startsWithOneOf(autoConfiguration, OF_WHO_FOLLOWS_THE_REGISTER))
        && (part == Part.NOTIFICATION || !startsWithOneOf(autoConfiguration, OF_NOTIFICATION));
  }

  private static boolean followsTheRegister(Part part) {
    return part.isService() && part != Part.MEMBERSHIP;
  }

  private static boolean startsWithOneOf(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
