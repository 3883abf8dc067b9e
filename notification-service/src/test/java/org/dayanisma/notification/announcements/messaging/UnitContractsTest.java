package org.dayanisma.notification.announcements.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.FollowUnit;
import org.dayanisma.notification.announcements.messaging.membership.UnitPlaceV1;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's side of the contracts about units. */
class UnitContractsTest {

  @ParameterizedTest
  @ValueSource(strings = {"unit-registered", "unit-moved"})
  void everySampleSaysWhereTheUnitStands(String type) {
    for (byte[] sample : ContractSamples.of("membership", type, 1).all()) {
      FollowUnit unit =
          UnitEventsConsumer.place(EventJson.parse(sample, UnitPlaceV1.class), event(type, sample));
      assertThat(unit.unitPath()).isNotEmpty().endsWith(unit.unitId());
    }
  }

  private static IncomingEvent event(String type, byte[] data) {
    return new IncomingEvent(
        "u:1",
        "org.dayanisma.membership." + type + ".v1",
        "/membership-service",
        "u",
        1,
        Instant.EPOCH,
        data,
        null);
  }
}
