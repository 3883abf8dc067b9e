/**
 * The outer ring: HTTP, messages, MongoDB, rule files and their wiring. No adapter uses another.
 */
@NullMarked
package org.dayanisma.casework.adapter;

import org.jspecify.annotations.NullMarked;
