package org.dayanisma.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dayanisma.casework.cases.web.CaseReplays.CaseIsKept;
import org.dayanisma.casework.cases.web.CaseReplays.CaseIsKnown;
import org.dayanisma.casework.cases.web.CaseReplays.CaseOfDeadlineIsKnown;
import org.dayanisma.casework.cases.web.CaseReplays.OpenedCaseIsKnown;
import org.dayanisma.httpapi.GivenAgainWhile;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.PostMapping;

/** Which case a kept answer tells of is said at each route; none may say nothing. */
class CaseReplaysTest {

  @Test
  void everyChangeOfACaseSaysWhileWhatItsAnswerIsGivenAgain() {
    Map<String, Class<?>> said = new TreeMap<>();
    Stream.of(
            CaseController.class,
            DeadlineController.class,
            TeamController.class,
            KeepingController.class)
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .map(MergedAnnotations::from)
        .filter(present -> present.isPresent(PostMapping.class))
        .forEach(present ->
            said.put(
                present.get(PostMapping.class).getStringArray(MergedAnnotation.VALUE)[0],
                present.get(GivenAgainWhile.class).getClass(MergedAnnotation.VALUE)));

    assertThat(said)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("/api/cases", OpenedCaseIsKnown.class),
                Map.entry("/api/cases/{id}/closure", CaseIsKnown.class),
                Map.entry("/api/cases/{id}/assignments", CaseIsKnown.class),
                Map.entry(
                    "/api/cases/{id}/assignments/{assignmentId}/acceptance", CaseIsKnown.class),
                Map.entry(
                    "/api/cases/{id}/assignments/{assignmentId}/declination", CaseIsKnown.class),
                Map.entry("/api/cases/{id}/team/{memberId}/removal", CaseIsKnown.class),
                Map.entry("/api/cases/{id}/sealing", CaseIsKnown.class),
                Map.entry("/api/cases/{id}/unsealing", CaseIsKnown.class),
                Map.entry("/api/cases/{id}/keeping/assignments", CaseIsKept.class),
                Map.entry("/api/deadlines/{id}/completion", CaseOfDeadlineIsKnown.class),
                Map.entry("/api/deadlines/{id}/reopening", CaseOfDeadlineIsKnown.class)));
  }
}
