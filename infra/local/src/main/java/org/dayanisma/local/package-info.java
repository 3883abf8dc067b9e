/**
 * The whole platform on one machine.
 *
 * <ul>
 *   <li>{@code local}: the commands, what is configurable, which part runs where and how it feels
 *   <li>{@code process}: starting and stopping parts, in this process or as processes of their own
 *   <li>{@code identity}: the development identity provider and its demo users
 *   <li>{@code mail}: a mail server that keeps every message on disk
 *   <li>{@code demo}: the demo confederation and the seed, both through the public API
 * </ul>
 */
@NullMarked
package org.dayanisma.local;

import org.jspecify.annotations.NullMarked;
