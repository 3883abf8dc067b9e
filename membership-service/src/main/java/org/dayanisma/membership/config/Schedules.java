package org.dayanisma.membership.config;

import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.application.AdmitOverdueApplicationsHandler;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler;
import org.dayanisma.membership.members.application.EraseMemberHandler;
import org.dayanisma.membership.units.application.StraightenPathsHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to happen without anybody asking for it. Each run is safe to repeat. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {

  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private final AdmitOverdueApplicationsHandler admitOverdueApplications;
  private final StraightenPathsHandler straightenPaths;
  private final EraseMemberHandler eraseMember;
  private final CarryOutErasuresHandler carryOutErasures;
  private final OfficialTime time;

  Schedules(
      AdmitOverdueApplicationsHandler admitOverdueApplications,
      StraightenPathsHandler straightenPaths,
      EraseMemberHandler eraseMember,
      CarryOutErasuresHandler carryOutErasures,
      OfficialTime time) {
    this.admitOverdueApplications = admitOverdueApplications;
    this.straightenPaths = straightenPaths;
    this.eraseMember = eraseMember;
    this.carryOutErasures = carryOutErasures;
    this.time = time;
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.membership.erasure-check:PT5M}",
      initialDelayString = "${dayanisma.membership.first-check:PT1M}")
  void finishErasures() {
    int finished = eraseMember.finish();
    if (finished > 0) {
      LOG.warn("{} erasures had been interrupted and are complete now", finished);
    }
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.membership.erasure.check:PT1M}",
      initialDelayString = "${dayanisma.membership.first-check:PT1M}")
  void carryOutErasures() {
    CarryOutErasuresHandler.Run run = carryOutErasures.handle(time.now());
    if (run.done() > 0) {
      LOG.info("{} erasures were carried out", run.done());
    }
    if (run.failed() > 0) {
      LOG.error("{} erasures could not be carried out and are tried again", run.failed());
    }
    if (run.heldBack()) {
      LOG.error(
          "security-event=erasures-held-back: more are due than may be carried out in a day; the rest"
              + " waits. GET /api/erasure-requests lists them, and they can be taken back");
    }
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.membership.admission-check:PT10M}",
      initialDelayString = "${dayanisma.membership.first-check:PT1M}")
  void admitOverdueApplications() {
    int admitted = admitOverdueApplications.handle();
    if (admitted > 0) {
      LOG.info("{} applications were admitted by law", admitted);
    }
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.membership.path-check:PT5M}",
      initialDelayString = "${dayanisma.membership.first-check:PT1M}")
  void straightenPaths() {
    int changed = straightenPaths.handle();
    if (changed > 0) {
      LOG.info("{} units had a path that did not follow from their parent", changed);
    }
  }
}
