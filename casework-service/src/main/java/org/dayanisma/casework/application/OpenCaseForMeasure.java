package org.dayanisma.casework.application;

import java.util.List;
import org.dayanisma.casework.domain.Measure;

/** A measure became known from the member's service status. */
public record OpenCaseForMeasure(
    String memberId, String unitId, List<String> unitPath, Measure measure) {}
