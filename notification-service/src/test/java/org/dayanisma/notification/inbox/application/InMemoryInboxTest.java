package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.Inbox;

class InMemoryInboxTest extends InboxContract {

  private final Inbox inbox = new InMemoryInbox();

  @Override
  protected Inbox inbox() {
    return inbox;
  }
}
