package org.dayanisma.casework.remedies.domain;

/**
 * A law as a stranger finds it. A rule cites it by {@link #id} and article, {@code 2577/7}, or by
 * its id alone.
 *
 * @param id its number
 * @param name its official name
 * @param gazette day and number of the Official Gazette (<i>Resmî Gazete</i>) that published it
 * @param url an official address: the consolidated text, or the gazette for a law that changes
 *     others
 */
public record Law(String id, String name, String gazette, String url) {}
