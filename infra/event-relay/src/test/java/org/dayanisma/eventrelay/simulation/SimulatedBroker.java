package org.dayanisma.eventrelay.simulation;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.dayanisma.eventrelay.relay.BrokerRefused;
import org.dayanisma.eventrelay.relay.EventBroker;
import org.dayanisma.eventrelay.relay.OutboxEntry;

/**
 * A broker behind a bad network: it may refuse an event; it may accept it while the acknowledgement
 * is lost; it may accept it later although the sender was told that it failed.
 */
final class SimulatedBroker implements EventBroker {

  private final World world;
  private final boolean acknowledgesTooEarly;

  /**
   * @param acknowledgesTooEarly the mutant: the sender hears "done" before the broker has the event
   */
  SimulatedBroker(World world, boolean acknowledgesTooEarly) {
    this.world = world;
    this.acknowledgesTooEarly = acknowledgesTooEarly;
  }

  @Override
  public boolean available() {
    return world.brokerUp;
  }

  @Override
  public CompletableFuture<?> send(OutboxEntry entry) {
    if (world.chance(1)) {
      throw new SimulatedStore.Crash();
    }
    if (acknowledgesTooEarly) {
      if (world.brokerUp && !world.chance(10)) {
        world.arrive(entry);
      }
      return CompletableFuture.completedFuture(null);
    }
    if (!world.brokerUp) {
      if (world.chance(50)) {
        throw new BrokerRefused(new IOException("down"));
      }
      return failed();
    }
    return switch (world.random.nextInt(12)) {
      case 0 -> failed();
      case 1 -> {
        world.arrive(entry);
        yield failed();
      }
      case 2 -> {
        world.straying.add(entry);
        yield failed();
      }
      default -> {
        world.arrive(entry);
        yield CompletableFuture.completedFuture(null);
      }
    };
  }

  private static CompletableFuture<?> failed() {
    return CompletableFuture.failedFuture(new IOException("not acknowledged"));
  }
}
