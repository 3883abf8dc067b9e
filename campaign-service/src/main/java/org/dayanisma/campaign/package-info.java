/**
 * What the movement asks of people, and who answered.
 *
 * <ul>
 *   <li>{@code register}: what this service knows of units and members
 *   <li>{@code campaigns}: a campaign, its life cycle, and the members it calls, locked at launch,
 *       in chunks
 *   <li>{@code participations}: who did what was asked, and the counters
 * </ul>
 *
 * <p>Within a subject: {@code domain} plain Java, {@code application} one handler per use case, and
 * one package for each way in or out ({@code web}, {@code messaging}, {@code mongo} …). Subjects
 * use each other in one direction only. {@code config} is the wiring.
 */
@NullMarked
package org.dayanisma.campaign;

import org.jspecify.annotations.NullMarked;
