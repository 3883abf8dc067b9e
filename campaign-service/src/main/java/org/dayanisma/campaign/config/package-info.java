/** Wiring and settings. */
@NullMarked
package org.dayanisma.campaign.config;

import org.jspecify.annotations.NullMarked;
