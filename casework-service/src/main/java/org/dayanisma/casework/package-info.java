/**
 * Cases of harassed or dismissed members and their deadlines.
 *
 * <ul>
 *   <li>{@code domain} the case aggregate; {@code domain.remedy} the remedy engine and its typed
 *       rules
 *   <li>{@code application} one command and handler per use case, rights, queries
 *   <li>{@code adapter.web} HTTP; {@code adapter.messaging} events in and out
 *   <li>{@code adapter.mongo} cases with their outbox, projections of units and mandates
 *   <li>{@code adapter.rules} rule files (YAML) into the engine's types; {@code adapter.config}
 *       wiring
 * </ul>
 */
@NullMarked
package org.dayanisma.casework;

import org.jspecify.annotations.NullMarked;
