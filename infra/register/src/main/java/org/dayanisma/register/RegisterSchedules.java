package org.dayanisma.register;

import org.dayanisma.register.erasures.Erasing;
import org.dayanisma.register.units.UnitMoves;
import org.springframework.scheduling.annotation.Scheduled;

/** What is looked at again without anybody asking for it. Each run is safe to repeat. */
class RegisterSchedules {

  private final UnitMoves moves;
  private final Erasing erasing;

  RegisterSchedules(UnitMoves moves, Erasing erasing) {
    this.moves = moves;
    this.erasing = erasing;
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.register.moves-again:PT1M}",
      initialDelayString = "${dayanisma.register.first-look:PT5S}")
  void lookAgainAtMoves() {
    moves.lookAgain();
  }

  @Scheduled(
      fixedDelayString = "${dayanisma.register.erasures-again:PT5M}",
      initialDelayString = "${dayanisma.register.first-look:PT5S}")
  void comeBackToErasures() {
    erasing.comeBack();
  }
}
