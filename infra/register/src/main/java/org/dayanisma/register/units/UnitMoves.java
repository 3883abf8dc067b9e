package org.dayanisma.register.units;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dayanisma.aggregates.FollowsRegister;
import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.eventrelay.IncomingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a unit moves: first its new place, then what stands in it. Some minutes later
 * everything is looked at once more, for a command that had read the old place and was cut off
 * before its own second look.
 */
public final class UnitMoves {

  private static final Logger LOG = LoggerFactory.getLogger(UnitMoves.class);

  /** Far longer than any command takes. */
  private static final Duration ONCE_MORE_AFTER = Duration.ofMinutes(10);

  private static final int CHUNK = 200;

  private final MongoUnitRegister units;
  private final List<FollowsRegister> aggregates;
  private final List<UnitFollower> followers;
  private final InstantSource clock;

  public UnitMoves(
      MongoUnitRegister units,
      List<FollowsRegister> aggregates,
      List<UnitFollower> followers,
      InstantSource clock) {
    this.units = units;
    this.aggregates = List.copyOf(aggregates);
    this.followers = List.copyOf(followers);
    this.clock = clock;
  }

  void registered(ToldUnit unit, IncomingEvent cause) {
    units.stands(unit.unitId().toString(), unit.path(), cause);
  }

  void moved(ToldUnit unit, IncomingEvent cause) {
    String unitId = unit.unitId().toString();
    units.moved(unitId, unit.path(), cause, clock.instant().plus(ONCE_MORE_AFTER));
    takeAlong(unitId);
  }

  private void takeAlong(String unitId) {
    ForgedRows forged = new ForgedRows();
    aggregates.forEach(all -> forged.passOver(() -> all.unitMoved(unitId)));
    followers.forEach(follower -> forged.passOver(() -> follower.unitMoved(unitId)));
    forged.report();
  }

  /** Looks once more at the units that moved a while ago. */
  public void lookAgain() {
    Instant now = clock.instant();
    units.toLookAt(now, CHUNK).forEach(unitId -> lookAgain(unitId, now));
  }

  private void lookAgain(String unitId, Instant now) {
    try {
      takeAlong(unitId);
      units.lookedAt(unitId, now);
    } catch (RuntimeException failed) {
      LOG.warn("A moved unit is looked at later: {}", failed.getClass().getName());
    }
  }
}
