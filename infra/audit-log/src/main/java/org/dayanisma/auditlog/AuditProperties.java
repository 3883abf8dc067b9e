package org.dayanisma.auditlog;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit log.
 *
 * @param mongodbUri a server for the log alone; by default the service's own
 * @param directory where the file of checkpoints is
 * @param checkpointEvery how often the log is signed when it has grown
 * @param patience the longest time a reader waits for the record; then 503
 * @param bounds on bulk reading
 * @param confirmations bounds on being told that somebody is known
 * @param programs bounds of API clients
 */
@ConfigurationProperties("dayanisma.audit")
record AuditProperties(
    @Nullable String mongodbUri,
    @DefaultValue("./.dayanisma/audit") Path directory,
    @DefaultValue("1m") Duration checkpointEvery,
    @DefaultValue("2s") Duration patience,
    @DefaultValue BulkReadingBounds bounds,
    @DefaultValue ConfirmationBounds confirmations,
    @DefaultValue ProgramBounds programs) {}
