package org.dayanisma.auditlog;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit log.
 *
 * @param mongodbUri a server of its own for the log; the service's own without
 * @param directory where the file of checkpoints is
 * @param checkpointEvery how often the log is signed when it has grown
 * @param patience how long a reader waits for the record at most, then 503
 * @param bounds of bulk reading
 * @param confirmations bounds of hearing that somebody is known
 */
@ConfigurationProperties("dayanisma.audit")
record AuditProperties(
    @Nullable String mongodbUri,
    @DefaultValue("./.dayanisma/audit") Path directory,
    @DefaultValue("1m") Duration checkpointEvery,
    @DefaultValue("2s") Duration patience,
    @DefaultValue BulkReadingBounds bounds,
    @DefaultValue ConfirmationBounds confirmations) {}
