package org.dayanisma.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * Makes the buckets of each limit, and shows how many callers each limit knows, but never who they
 * are.
 */
record Buckets(int callersRemembered, TimeMeter clock, MeterRegistry metrics) {

  CallerBuckets of(String name, Limit limit) {
    CallerBuckets buckets = new CallerBuckets(name, limit, callersRemembered, clock);
    metrics.gauge(
        "dayanisma.gateway.limits.callers", Tags.of("limit", name), buckets, CallerBuckets::size);
    return buckets;
  }
}
