package org.dayanisma.casework.cases.messaging.published;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened; {@code responsibleId} is absent while nobody answers for it.
 *
 * @param measureId the same for every case of the measure, so that its member hears of it once
 */
public record CaseOpenedV1(
    String caseId,
    String memberId,
    String unitId,
    List<String> unitPath,
    @Nullable String responsibleId,
    Instant openedAt,
    String measureId) {

  public static final String TYPE = "org.dayanisma.casework.case-opened.v1";

  public CaseOpenedV1 {
    unitPath = List.copyOf(unitPath);
  }
}
