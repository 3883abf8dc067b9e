package org.dayanisma.notification.inbox.application;

import org.dayanisma.notification.inbox.domain.Inbox;

class InMemoryInboxTest extends InboxContract {

  private final Inbox inbox = new InMemoryInbox();

  @Override
  protected Inbox inbox() {
    return inbox;
  }
}
