package org.dayanisma.auditlog;

/** The audit log cannot be written or read now; then nothing sensitive is told either. */
public final class AuditUnavailable extends RuntimeException {

  AuditUnavailable(Throwable cause) {
    super(cause);
  }
}
