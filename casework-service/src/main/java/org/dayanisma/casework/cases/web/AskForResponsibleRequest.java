package org.dayanisma.casework.cases.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The member whom the keeper of a case asks to answer for it. */
record AskForResponsibleRequest(@NotNull UUID responsibleId) {}
