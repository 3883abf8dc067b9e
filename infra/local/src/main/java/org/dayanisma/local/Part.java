package org.dayanisma.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the platform, in the order in which it stands in lists; stopping goes from the end to
 * the beginning.
 */
public enum Part {
  MONGODB(27117, "DAYANISMA_MONGODB_PORT", "DAYANISMA_MONGODB_URI"),
  KAFKA(29092, "DAYANISMA_KAFKA_PORT", "DAYANISMA_KAFKA_BOOTSTRAP"),
  MAIL(3025, "DAYANISMA_SMTP_PORT", "DAYANISMA_SMTP_URI"),
  IDENTITY(8090, "DAYANISMA_IDENTITY_PORT", "DAYANISMA_ISSUER"),
  MEMBERSHIP(8081, "DAYANISMA_MEMBERSHIP_PORT", ""),
  CASEWORK(8082, "DAYANISMA_CASEWORK_PORT", ""),
  NOTIFICATION(8083, "DAYANISMA_NOTIFICATION_PORT", ""),
  CAMPAIGN(8084, "DAYANISMA_CAMPAIGN_PORT", ""),
  GATEWAY(8080, "DAYANISMA_PORT", "");

  private static final Set<Part> SERVICES =
      EnumSet.of(MEMBERSHIP, CASEWORK, NOTIFICATION, CAMPAIGN);

  private final int defaultPort;
  private final String portVariable;
  private final String addressVariable;

  Part(int defaultPort, String portVariable, String addressVariable) {
    this.defaultPort = defaultPort;
    this.portVariable = portVariable;
    this.addressVariable = addressVariable;
  }

  /** The name in lists, logs and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int defaultPort() {
    return defaultPort;
  }

  /** The environment variable that moves its port. */
  public String portVariable() {
    return portVariable;
  }

  /** The environment variable that names an existing server, for parts that need not be ours. */
  public Optional<String> addressVariable() {
    return addressVariable.isEmpty() ? Optional.empty() : Optional.of(addressVariable);
  }

  /** One of the four services: has a store and a consumer group of its own. */
  public boolean isService() {
    return SERVICES.contains(this);
  }

  /** An application with a module, an executable jar and a management port of its own. */
  public boolean isApplication() {
    return isService() || this == GATEWAY;
  }

  /** Module folder, artifact and configuration name of an application. */
  public String module() {
    return isService() ? label() + "-service" : label();
  }

  public static Set<Part> services() {
    return EnumSet.copyOf(SERVICES);
  }

  public static Set<Part> all() {
    return EnumSet.allOf(Part.class);
  }

  /** Gateway first, the store last, so that nobody writes to what is already gone. */
  public static List<Part> inStoppingOrder() {
    return List.of(values()).reversed();
  }

  public static Part named(String label) {
    return Arrays.stream(values())
        .filter(part -> part.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new LocalProblem("There is no part called " + label + "."));
  }
}
