/**
 * Who is told what, in which language, on which channel, when.
 *
 * <ul>
 *   <li>{@code notices}: what is told, and in which words
 *   <li>{@code recipients}: contacts, languages and preferences of people
 *   <li>{@code inbox}: what somebody was told, newest first
 *   <li>{@code deliveries}: one notice to one person on one channel: lanes, workers, SMTP
 *   <li>{@code announcements}: what is heard from the other services, and whom it concerns
 * </ul>
 *
 * <p>Within a subject: {@code domain} plain Java, {@code application} one handler per use case, and
 * one package for each way in or out ({@code web}, {@code messaging}, {@code mongo} …). Subjects
 * use each other in one direction only. {@code config} is the wiring.
 */
@NullMarked
package org.dayanisma.notification;

import org.jspecify.annotations.NullMarked;
