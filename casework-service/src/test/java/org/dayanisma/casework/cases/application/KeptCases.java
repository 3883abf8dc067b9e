package org.dayanisma.casework.cases.application;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseEvent.KeeperCalled;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Versioned;

/** Cases without a store: what is stored, and what happens around it. */
final class KeptCases extends InMemoryCases {
  final List<CaseEvent> told = new ArrayList<>();
  int crashAtSave;
  Runnable afterNextSave = () -> {};

  List<MemberId> called() {
    return told.stream()
        .filter(KeeperCalled.class::isInstance)
        .map(event -> ((KeeperCalled) event).keeperId())
        .toList();
  }

  List<MemberId> witnesses() {
    return told.stream()
        .filter(KeeperCalled.class::isInstance)
        .flatMap(event -> ((KeeperCalled) event).witnessIds().stream())
        .toList();
  }

  @Override
  public boolean save(Versioned<Case> before, List<CaseEvent> events) {
    if (crashAtSave > 0 && --crashAtSave == 0) {
      throw new IllegalStateException("crash");
    }
    boolean saved = super.save(before, events);
    if (saved) {
      told.addAll(events);
    }
    Runnable then = afterNextSave;
    afterNextSave = () -> {};
    then.run();
    return saved;
  }
}
