/**
 * Membership: who belongs to which union, in which standing.
 *
 * <ul>
 *   <li>{@code decision}: how a command is answered
 *   <li>{@code rights}: who may do what to whom
 *   <li>{@code units}: the organisation tree
 *   <li>{@code mandates}: who holds which office in which unit
 *   <li>{@code members}: people: standing in the union, status at the employer, erasure
 * </ul>
 *
 * <p>Within a subject: {@code domain} plain Java, {@code application} one handler per use case, and
 * one package for each way in or out ({@code web}, {@code messaging}, {@code mongo} …). Subjects
 * use each other in one direction only. {@code config} is the wiring.
 */
@NullMarked
package org.dayanisma.membership;

import org.jspecify.annotations.NullMarked;
