package org.dayanisma.campaign.config;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dayanisma.campaign.campaigns.application.CallAudienceHandler;
import org.dayanisma.campaign.campaigns.application.LaunchCampaignHandler.AudienceCalls;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls audiences at once after a launch, one after the other. A launch that finds too many before
 * it, or a call that fails, is left to the sweep ({@link Schedules}), so what waits takes no
 * memory.
 */
@Component
class AudienceCaller implements AudienceCalls, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(AudienceCaller.class);
  private static final int MOST_WAITING = 100;

  private final CallAudienceHandler calling;
  private final ThreadPoolExecutor caller =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("audience-caller-", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  AudienceCaller(CallAudienceHandler calling) {
    this.calling = calling;
    caller.allowCoreThreadTimeOut(true); // its thread goes when there is nothing to do
  }

  @Override
  public void soon(CampaignId campaign) {
    caller.execute(() -> call(campaign));
  }

  private void call(CampaignId campaign) {
    try {
      calling.handle(campaign);
    } catch (RuntimeException later) {
      LOG.warn("Left for the next sweep: {}", later.getClass().getName());
    }
  }

  @Override
  public void destroy() {
    caller.shutdownNow();
  }
}
