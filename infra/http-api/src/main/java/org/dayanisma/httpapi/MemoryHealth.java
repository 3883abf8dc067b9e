package org.dayanisma.httpapi;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the process has memory to work with: down when what a garbage collection could not free
 * takes nearly all of the heap. Such a process still answers, slowly, until it ends.
 */
final class MemoryHealth implements HealthIndicator {

  private static final int NEARLY_ALL_PERCENT = 95;

  private final List<Supplier<@Nullable MemoryUsage>> afterCollections;

  /**
   * @param afterCollections for each pool of long-lived objects, what was in use after its last
   *     collection; null before the first
   */
  MemoryHealth(List<Supplier<@Nullable MemoryUsage>> afterCollections) {
    this.afterCollections = List.copyOf(afterCollections);
  }

  static MemoryHealth ofThisProcess() {
    return new MemoryHealth(
        ManagementFactory.getMemoryPoolMXBeans().stream()
            // survivor and eden spaces are small, or emptied each time
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .<Supplier<@Nullable MemoryUsage>>map(pool -> pool::getCollectionUsage)
            .toList());
  }

  @Override
  public Health health() {
    return afterCollections.stream().anyMatch(MemoryHealth::isNearlyFull)
        ? Health.down().build()
        : Health.up().build();
  }

  private static boolean isNearlyFull(Supplier<@Nullable MemoryUsage> pool) {
    MemoryUsage usage = pool.get();
    return usage != null
        && usage.getMax() > 0
        && usage.getUsed() > usage.getMax() / 100 * NEARLY_ALL_PERCENT;
  }
}
