package org.dayanisma.notification.notices.domain;

import org.dayanisma.decisions.DerivedId;

/** Id of a notice, computed from occasion, type and recipient. */
public record NoticeId(String value) {

  static NoticeId of(Occasion occasion, NoticeType type, RecipientId recipient) {
    return new NoticeId(DerivedId.of(occasion.key(), type.code(), recipient.value()).toString());
  }
}
