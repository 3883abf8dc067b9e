package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;

/**
 * A measure became known from the member's service status.
 *
 * @param reportNumber number of the reporting event among the events of the member, from 1
 */
public record OpenCaseForMeasure(
    MemberId memberId, UnitId unitId, List<UnitId> unitPath, Measure measure, long reportNumber) {}
