package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On the contract {@code testkit/door-opened} of this module's test resources: v1 with one release.
 */
class ContractAssertionsTest {

  @Test
  void findTheSamplesOfCurrentAndReleasedVersions() {
    ContractSamples samples = ContractSamples.of("testkit", "door-opened", 1);
    assertThat(text(samples.complete())).contains("colour");
    assertThat(text(samples.minimal())).doesNotContain("colour");
    assertThat(samples.all()).hasSize(4);
    assertThatThrownBy(() -> ContractSamples.of("testkit", "door-closed", 1).complete())
        .hasMessageContaining("contracts/testkit/door-closed/v1/complete.json");
  }

  @Test
  void acceptTheApprovedSampleInAnyOrderOfFields() {
    assertThatCode(() ->
            produced(
                "{'colour':'RED','openedAt':'2026-03-16T09:00:00Z','doorId':'5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01'}"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'doorId':'5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01'}",
        "{'doorId':'front','openedAt':'2026-03-16T09:00:00Z'}",
        "{'doorId':'5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01','openedAt':'yesterday'}",
        "{'doorId':'5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01','openedAt':'2026-03-16T09:00:00Z','colour':7}",
      })
  void refuseWhatTheSchemaRefuses(String event) {
    assertThatThrownBy(() -> produced(event))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not valid against");
  }

  @Test
  void refuseWhatAReleasedSchemaRefuses() {
    assertThatThrownBy(() ->
            produced(
                "{'doorId':'5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01','openedAt':'2026-03-16T09:00:00Z','colour':'GREEN'}"))
        .hasMessageContaining("released/1/schema.json");
  }

  @Test
  void refuseAValidEventThatIsNoApprovedSample() {
    assertThatThrownBy(() ->
            produced(
                "{'doorId':'5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01','openedAt':'2027-01-01T09:00:00Z'}"))
        .hasMessageContaining("neither the approved complete sample");
  }

  private static void produced(String event) {
    ContractAssertions.producedEventMatches(
        "testkit", "door-opened", 1, event.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
