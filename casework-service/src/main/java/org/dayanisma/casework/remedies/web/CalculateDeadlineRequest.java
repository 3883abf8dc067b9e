package org.dayanisma.casework.remedies.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dayanisma.casework.remedies.application.CalculateDeadline;
import org.jspecify.annotations.Nullable;

/** "What if": dates by the name of the event; a null date counts as absent. */
public record CalculateDeadlineRequest(
    @NotBlank @Size(max = 100) String ruleId,
    @NotNull @Size(max = 20) Map<String, @Nullable LocalDate> events) {

  CalculateDeadline toCommand() {
    Map<String, LocalDate> given = new LinkedHashMap<>();
    events.forEach((event, on) -> {
      if (on != null) {
        given.put(event, on);
      }
    });
    return new CalculateDeadline(ruleId, given);
  }
}
