package org.dayanisma.membership.units.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class MongoUnitsIT extends UnitsContract {

  @Autowired Units units;
  @Autowired MongoDatabaseFactory databases;

  @Override
  Units units() {
    return units;
  }

  /** Moving a unit in the store itself changes nobody's reach. */
  @Test
  void nothingOfAUnitCanBeChangedInTheStore() {
    UnitId id = new UnitId(UUID.randomUUID());
    UnitPath path = UnitPath.root(new UnitId(UUID.randomUUID())).child(id);
    UnitEvent.Registered event =
        new UnitEvent.Registered(id, UnitKind.UNION, "Union", path.parent(), path, null);
    assertThat(units.add(Unit.from(event), List.of(event))).isPresent();
    Tampering.with(databases.getMongoDatabase().getCollection("units"), id.toString())
        .everyField(what -> {
          for (ThrowingCallable reading :
              List.<ThrowingCallable>of(
                  () -> units.find(id), () -> units.findAll(List.of(id)), () -> units.all())) {
            assertThatThrownBy(reading).as(what).isInstanceOf(StampRejected.class);
          }
        });
    assertThat(units.find(id)).isPresent();
  }
}
