package org.dayanisma.campaign.participations.domain;

import java.util.UUID;

/**
 * Stands for one member in one campaign. Made with a key from both, so that the same member always
 * meets the same participation, and nobody without the key can tell from it who took part, or in
 * what else.
 */
public record ParticipationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
