package org.dayanisma.casework.config;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of casework.
 *
 * @param timeZone zone in which legal dates are dates
 * @param rules country whose rule book applies, the first part of the file names under {@code
 *     rules/}
 */
@ConfigurationProperties("dayanisma.casework")
record CaseworkSettings(ZoneId timeZone, String rules) {}
