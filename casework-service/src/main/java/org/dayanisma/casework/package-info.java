/**
 * Cases of harassed or dismissed members and their deadlines.
 *
 * <ul>
 *   <li>{@code remedies}: the remedy engine, its rules and calendars
 *   <li>{@code register}: what this service knows of units, members and mandates
 *   <li>{@code cases}: the case: opening, team, deadlines, sealing, keeping, closing
 *   <li>{@code breakglass}: emergency access with a second person
 * </ul>
 *
 * <p>Within a subject: {@code domain} plain Java, {@code application} one handler per use case, and
 * one package for each way in or out ({@code web}, {@code messaging}, {@code mongo} …). Subjects
 * use each other in one direction only. {@code config} is the wiring.
 */
@NullMarked
package org.dayanisma.casework;

import org.jspecify.annotations.NullMarked;
