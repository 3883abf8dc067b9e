package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done that must not be done without a reason. */
public record ReasonRequest(@NotBlank @Size(max = 2_000) String reason) {}
