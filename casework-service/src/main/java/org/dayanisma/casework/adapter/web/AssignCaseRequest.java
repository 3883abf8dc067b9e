package org.dayanisma.casework.adapter.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Gives a case to a member with a legal mandate. */
record AssignCaseRequest(@NotNull UUID responsibleId) {}
