package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** How operators write down what a program may read. */
class AuditPropertiesTest {

  @Test
  void withoutASettingAProgramReadsAThousandPeopleADay() {
    ProgramBounds programs = bound(variables(Map.of()));

    assertThat(programs.of("website")).isEqualTo(1000);
  }

  @Test
  void aVariableNamesAClientOfSmallLettersAndDigits() {
    ProgramBounds programs =
        bound(
            variables(
                Map.of(
                    "DAYANISMA_AUDIT_PROGRAMS_PERDAY", "300",
                    "DAYANISMA_AUDIT_PROGRAMS_PERDAYOF_WEBSITE2", "20000")));

    assertThat(programs.of("website2")).isEqualTo(20_000);
    assertThat(programs.of("archive")).isEqualTo(300);
  }

  /** A variable cannot: it has no hyphens and no small letters. */
  @Test
  void aFileOrJsonNamesEveryClient() {
    ProgramBounds programs =
        bound(
            new MapPropertySource(
                "json",
                Map.of(
                    "dayanisma.audit.programs.per-day-of.website-of-the-union", 20_000,
                    "dayanisma.audit.programs.per-day-of.[Archive]", 7)));

    assertThat(programs.of("website-of-the-union")).isEqualTo(20_000);
    assertThat(programs.of("Archive")).isEqualTo(7);
    assertThat(programs.of("archive")).as("another client").isEqualTo(1000);
  }

  @Test
  void aServiceDoesNotStartWithABoundThatIsNone() {
    assertThatThrownBy(
            () -> bound(variables(Map.of("DAYANISMA_AUDIT_PROGRAMS_PERDAYOF_WEBSITE", "0"))))
        .isInstanceOf(BindException.class)
        .hasRootCauseMessage(
            "dayanisma.audit.programs: from 1 to 200000 people a day, for each program");
  }

  private static ProgramBounds bound(PropertySource<?> settings) {
    return new Binder(Objects.requireNonNull(ConfigurationPropertySource.from(settings)))
        .bindOrCreate("dayanisma.audit", AuditProperties.class)
        .programs();
  }

  private static PropertySource<?> variables(Map<String, Object> variables) {
    return new SystemEnvironmentPropertySource(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);
  }
}
