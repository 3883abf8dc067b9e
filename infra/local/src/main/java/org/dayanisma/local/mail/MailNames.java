package org.dayanisma.local.mail;

import java.util.List;

/**
 * Some messages of a folder by their names.
 *
 * @param names oldest first
 * @param all how many messages are in the folder
 * @param older whether there are messages before these
 */
record MailNames(List<String> names, int all, boolean older) {}
