package org.dayanisma.notification.deliveries.application;

import java.util.List;
import org.dayanisma.notification.notices.domain.Notice;

/** These people must hear of it. */
public record TellPeople(List<Notice> notices) {

  public TellPeople {
    notices = List.copyOf(notices);
  }
}
