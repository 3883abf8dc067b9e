package org.dayanisma.casework.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of casework.
 *
 * @param rules the country whose rule book applies; the first part of the file names under {@code
 *     rules/}
 */
@ConfigurationProperties("dayanisma.casework")
record CaseworkSettings(String rules) {}
