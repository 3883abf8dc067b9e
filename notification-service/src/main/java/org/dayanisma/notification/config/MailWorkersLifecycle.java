package org.dayanisma.notification.config;

import org.dayanisma.notification.deliveries.application.SendDeliveryHandler;
import org.dayanisma.notification.deliveries.mail.MailWorkers;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the mail workers when everything is there, and stops them before anything goes. */
@Component
final class MailWorkersLifecycle implements SmartLifecycle {

  private final MailWorkers workers;
  private final SendDeliveryHandler handler;
  private volatile boolean running;

  MailWorkersLifecycle(MailWorkers workers, SendDeliveryHandler handler) {
    this.workers = workers;
    this.handler = handler;
  }

  @Override
  public void start() {
    workers.start(handler);
    running = true;
  }

  @Override
  public void stop() {
    workers.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Workers that were closed do not work again: a context that is only paused goes on sending. */
  @Override
  public boolean isPauseable() {
    return false;
  }
}
