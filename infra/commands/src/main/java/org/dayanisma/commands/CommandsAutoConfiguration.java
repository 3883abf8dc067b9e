package org.dayanisma.commands;

import java.util.List;
import org.dayanisma.auditlog.Disclosures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link Asked} a parameter of controller methods. */
@AutoConfiguration(afterName = "org.dayanisma.auditlog.AuditLogAutoConfiguration")
class CommandsAutoConfiguration {

  @Bean
  WebMvcConfigurer askedArguments(Disclosures disclosures) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedArgument(disclosures));
      }
    };
  }
}
