/** Keeps what this service knows of the register up to date. */
@NullMarked
package org.dayanisma.campaign.register.application;

import org.jspecify.annotations.NullMarked;
