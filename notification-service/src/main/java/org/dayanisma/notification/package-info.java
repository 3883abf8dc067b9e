/**
 * Who is told what, in which language, on which channel, when.
 *
 * <ul>
 *   <li>{@code domain}: notices, deliveries and their states, languages, what a mail may say
 *   <li>{@code application}: one handler per use case, and the ports they need
 *   <li>{@code adapter.messaging}: events in (contacts, mandates, cases, audiences) and out
 *   <li>{@code adapter.mongo}: inbox, deliveries, projections, preferences
 *   <li>{@code adapter.mail}: lanes, workers, SMTP connections
 *   <li>{@code adapter.wording}: templates per type, language and channel
 *   <li>{@code adapter.web}: the inbox and the preferences over HTTP
 * </ul>
 */
@NullMarked
package org.dayanisma.notification;

import org.jspecify.annotations.NullMarked;
