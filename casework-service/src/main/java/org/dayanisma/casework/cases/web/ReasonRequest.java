package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dayanisma.httpapi.NeedsLetter;

/** The reason for something that must not be done without one. */
public record ReasonRequest(@NotBlank @NeedsLetter @Size(max = 2_000) String reason) {}
