package org.dayanisma.campaign.register.domain;

import java.util.UUID;

/** Identifies a member; never leaves this service together with what the member did. */
public record MemberId(UUID value) {

  /** The id written as text. */
  public static MemberId of(String text) {
    return new MemberId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
