package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The last change was reported by mistake.
 *
 * @param reason free text and therefore personal
 * @param instead what the employer did in truth; null if nothing happened
 */
public record ServiceCorrection(String reason, @Nullable ServiceChange instead) {

  /** A correction as somebody entered it, not yet checked. */
  public record Draft(@Nullable String reason, ServiceChange.@Nullable Draft instead) {

    public Outcome<ServiceCorrection> check(LocalDate today) {
      Faults faults = new Faults();
      String why = faults.require("/reason", reason, FreeText::reason);
      ServiceChange read = faults.read("/instead", instead, draft -> draft.check(today));
      return why == null || !faults.none()
          ? Outcome.refused(faults.refusal())
          : Outcome.accepted(new ServiceCorrection(why, read));
    }

    @Override
    public String toString() {
      return "Draft[hidden]";
    }
  }

  @Override
  public String toString() {
    return "ServiceCorrection[" + instead + "]";
  }
}
