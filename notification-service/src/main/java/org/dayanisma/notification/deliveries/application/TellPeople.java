package org.dayanisma.notification.application;

import java.util.List;
import org.dayanisma.notification.domain.Notice;

/** These people must hear of it. */
public record TellPeople(List<Notice> notices) {

  public TellPeople {
    notices = List.copyOf(notices);
  }
}
