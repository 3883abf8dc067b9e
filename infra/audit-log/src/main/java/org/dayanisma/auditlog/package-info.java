/**
 * Who read what about whom, and for which purpose, in a log that shows when somebody has changed
 * it. Controllers are marked {@link org.dayanisma.auditlog.Discloses} and take a {@link
 * org.dayanisma.auditlog.Disclosure}; {@link org.dayanisma.auditlog.AuditLog} appends, {@link
 * org.dayanisma.auditlog.Checkpoints} signs, {@link org.dayanisma.auditlog.LogVerifier} checks.
 */
@NullMarked
package org.dayanisma.auditlog;

import org.jspecify.annotations.NullMarked;
