package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Whom the keeper of a case asks to answer for it. */
record AskForResponsibleRequest(@NotNull UUID responsibleId) {}
