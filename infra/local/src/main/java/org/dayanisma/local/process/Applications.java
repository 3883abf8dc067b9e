package org.dayanisma.local.process;

import java.util.Map;
import org.dayanisma.campaign.CampaignServiceApplication;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.gateway.GatewayApplication;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.dayanisma.local.identity.IdentityApplication;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.notification.NotificationServiceApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Spring contexts that share this process. Each gets, as an environment of its own, the variables
 * that it would get in a process of its own, so that a service cannot tell the difference.
 */
public final class Applications {

  /**
   * The name ends like that of Spring's own source of variables, which switches on relaxed names.
   */
  private static final String VARIABLES = "local-systemEnvironment";

  private Applications() {}

  static HostedPart start(Part part, Installation installation) {
    return start(part, installation, context -> {});
  }

  /** Starts an application whose context is changed before anything is made in it. */
  public static HostedPart start(
      Part part,
      Installation installation,
      ApplicationContextInitializer<GenericApplicationContext> changed) {
    ConfigurableApplicationContext context =
        application(part, installation)
            .initializers(changed)
            .environment(environment(part, installation))
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            // a single hook of the process stops the parts in their order, see HostProcess
            .registerShutdownHook(false)
            .run();
    return context::close;
  }

  private static SpringApplicationBuilder application(Part part, Installation installation) {
    return switch (part) {
      case IDENTITY -> IdentityApplication.application(installation);
      case MEMBERSHIP -> MembershipServiceApplication.application();
      case CASEWORK -> CaseworkServiceApplication.application();
      case NOTIFICATION -> NotificationServiceApplication.application();
      case CAMPAIGN -> CampaignServiceApplication.application();
      case GATEWAY -> GatewayApplication.application();
      case MONGODB, KAFKA, MAIL -> throw new IllegalArgumentException(part + " is no application");
    };
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
                    // one registry for each context, or every meter would be counted five times
                    "management.metrics.use-global-registry",
                    "false")));
    return environment;
  }
}
