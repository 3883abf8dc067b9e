package org.dayanisma.notification.announcements.messaging.membership;

import java.util.UUID;

/**
 * A person's contact, readable for one service only.
 *
 * @param sealed base64
 */
public record MemberContactPublishedV1(UUID memberId, String sealedFor, String sealed) {

  @Override
  public String toString() {
    return "MemberContactPublishedV1[" + memberId + "]";
  }
}
