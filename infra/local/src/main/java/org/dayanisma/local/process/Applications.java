package org.dayanisma.local.process;

import java.util.Locale;
import java.util.Map;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.dayanisma.local.identity.IdentityApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Spring contexts that share this process. Each gets the variables it would get in a process of its
 * own, as an environment of its own, so that a service cannot tell the difference.
 */
final class Applications {

  /** Ends like Spring's own source of variables, which is what switches on their relaxed names. */
  private static final String VARIABLES = "local-systemEnvironment";

  private Applications() {}

  static HostedPart start(Part part, Installation installation) {
    ConfigurableApplicationContext context =
        application(part, installation)
            .environment(environment(part, installation))
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            // one hook for the process stops the parts in their order; see HostProcess
            .registerShutdownHook(false)
            .run();
    return context::close;
  }

  private static SpringApplicationBuilder application(Part part, Installation installation) {
    return switch (part) {
      case IDENTITY -> IdentityApplication.application(installation);
      case MEMBERSHIP, CASEWORK, NOTIFICATION, CAMPAIGN, GATEWAY -> byName(part);
      case MONGODB, KAFKA, MAIL -> throw new IllegalArgumentException(part + " is no application");
    };
  }

  private static SpringApplicationBuilder byName(Part part) {
    String simple =
        part.label().substring(0, 1).toUpperCase(Locale.ROOT) + part.label().substring(1);
    String name =
        "org.dayanisma."
            + part.label()
            + "."
            + simple
            + (part.isService() ? "Service" : "")
            + "Application";
    try {
      return (SpringApplicationBuilder) Class.forName(name).getMethod("application").invoke(null);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(name + " has no application()", missing);
    }
  }

  private static StandardEnvironment environment(Part part, Installation installation) {
    Map<String, Object> variables = Map.copyOf(installation.variablesFor(part));
    StandardEnvironment environment = new StandardServletEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource(VARIABLES, variables));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "sharedProcess",
                Map.of(
                    ForeignAutoConfigurations.PART,
                    part.label(),
                    // one registry per context, or every meter would be counted five times
                    "management.metrics.use-global-registry",
                    "false")));
    return environment;
  }
}
