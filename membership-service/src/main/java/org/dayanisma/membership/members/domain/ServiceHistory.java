package org.dayanisma.membership.members.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the present service status followed, as far as it takes to correct it.
 *
 * @param preceding what was there before the last change; null if there was no change, or it was
 *     withdrawn
 * @param corrections the last ones, the oldest first
 */
public record ServiceHistory(@Nullable ServiceRecord preceding, List<Correction> corrections) {

  /** So many are kept with the member; the audit log has all of them. */
  static final int MOST_CORRECTIONS = 20;

  public static final ServiceHistory NONE = new ServiceHistory(null, List.of());

  public ServiceHistory {
    corrections = List.copyOf(corrections);
  }

  /** After another change. */
  ServiceHistory following(ServiceRecord changed) {
    return new ServiceHistory(changed, corrections);
  }

  /** After a correction, before which this stood there. */
  ServiceHistory corrected(@Nullable ServiceRecord before, Correction correction) {
    int tooMany = Math.max(0, corrections.size() + 1 - MOST_CORRECTIONS);
    return new ServiceHistory(
        before, Stream.concat(corrections.stream(), Stream.of(correction)).skip(tooMany).toList());
  }

  @Override
  public String toString() {
    return "ServiceHistory[" + corrections.size() + " corrections]";
  }
}
