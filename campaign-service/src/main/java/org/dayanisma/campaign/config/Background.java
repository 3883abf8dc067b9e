package org.dayanisma.campaign.config;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dayanisma.campaign.campaigns.application.CallAudienceHandler;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.application.SweepHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Calls audiences at once after a launch, one after the other, and sweeps at a steady pace for what
 * was missed. A launch that finds too many before it is left to the sweep, so what waits takes no
 * memory.
 */
@Component
class Background implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Background.class);

  private static final int MOST_WAITING = 100;

  private final ObjectProvider<CallAudienceHandler> calling;
  private final ObjectProvider<SweepHandler> sweeping;
  private final long sweepMillis;
  private volatile Threads threads = Threads.none();

  Background(
      ObjectProvider<CallAudienceHandler> calling,
      ObjectProvider<SweepHandler> sweeping,
      @Value("${dayanisma.campaign.sweep-every-millis:3000}") long sweepMillis) {
    this.calling = calling;
    this.sweeping = sweeping;
    this.sweepMillis = sweepMillis;
  }

  private record Threads(
      ScheduledExecutorService sweeper, ExecutorService callers, boolean running) {
    static Threads none() {
      return new Threads(Executors.newScheduledThreadPool(0), oneCaller(), false);
    }

    /** Its thread goes when there is nothing to do. */
    static ExecutorService oneCaller() {
      var caller =
          new ThreadPoolExecutor(
              1,
              1,
              1,
              TimeUnit.SECONDS,
              new ArrayBlockingQueue<>(MOST_WAITING),
              Thread.ofVirtual().name("audience-caller-", 0).factory(),
              new ThreadPoolExecutor.DiscardPolicy());
      caller.allowCoreThreadTimeOut(true);
      return caller;
    }
  }

  void callAudience(CampaignId campaign) {
    threads.callers().execute(() -> quietly(() -> calling.getObject().handle(campaign)));
  }

  @Override
  public void start() {
    ScheduledExecutorService sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweep-", 0).factory());
    var _ =
        sweeper.scheduleWithFixedDelay(
            () -> quietly(() -> sweeping.getObject().handle()),
            sweepMillis,
            sweepMillis,
            TimeUnit.MILLISECONDS);
    threads = new Threads(sweeper, Threads.oneCaller(), true);
  }

  @Override
  public void stop() {
    Threads stopping = threads;
    threads = Threads.none();
    stopping.sweeper().shutdownNow();
    stopping.callers().shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return threads.running();
  }

  /** What fails now is tried again by the next sweep. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (Throwable later) { // an Error too, or there would be no next sweep
      log.warn("Left for the next sweep: {}", later.getClass().getName());
    }
  }
}
