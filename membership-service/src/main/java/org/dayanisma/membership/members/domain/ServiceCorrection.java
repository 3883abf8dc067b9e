package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of the service record was a mistake.
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

    /** Which kind of correction this is, in codes: withdrawn, or replaced and by which status. */
    public Map<String, String> kind() {
      Map<String, String> kind = new HashMap<>();
      kind.put("correction", instead == null ? "withdrawn" : "replaced");
      if (instead != null) {
        kind.putAll(instead.kind());
      }
      return Map.copyOf(kind);
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
