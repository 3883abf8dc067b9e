package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.casework.cases.domain.Measure;

/**
 * A measure became known from the member's service status.
 *
 * @param reportNumber number of the reporting event among the events of the member, from 1
 */
public record OpenCaseForMeasure(
    String memberId, String unitId, List<String> unitPath, Measure measure, long reportNumber) {}
