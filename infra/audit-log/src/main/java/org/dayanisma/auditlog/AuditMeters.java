package org.dayanisma.auditlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what the log does, under {@code dayanisma.audit}, and raises the alarm of bulk reading.
 * The log line names the record, and the record names the reader, so no id is in a log file.
 */
final class AuditMeters {

  private static final Logger LOG = LoggerFactory.getLogger("dayanisma.security");

  private final MeterRegistry registry;
  private final DistributionSummary batch;
  private final Counter unavailable;

  AuditMeters(MeterRegistry registry) {
    this.registry = registry;
    this.batch =
        DistributionSummary.builder("dayanisma.audit.batch")
            .description("records written with one insert")
            .register(registry);
    this.unavailable =
        Counter.builder("dayanisma.audit.unavailable")
            .description("writes that failed; what was to be read was refused")
            .register(registry);
  }

  void recorded(AuditRecord record, Ruling ruling) {
    Counter.builder("dayanisma.audit.records")
        .tag("outcome", record.outcome().code())
        .register(registry)
        .increment();
    if (ruling.alarm()) {
      String level =
          switch (record.outcome()) {
            case LOCKED -> "lock";
            case READING_BOUND -> "program";
            default -> "step-up";
          };
      Counter.builder("dayanisma.audit.bulk-reading")
          .description("readers who went beyond a bound")
          .tag("level", level)
          .register(registry)
          .increment();
      LOG.warn("security-event=bulk-reading level={} record={}", level, record.index());
    }
  }

  void written(int records) {
    batch.record(records);
  }

  void unavailable() {
    unavailable.increment();
  }
}
