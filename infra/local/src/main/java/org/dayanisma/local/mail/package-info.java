/** A local SMTP server whose messages a person can read, kept on disk. */
@NullMarked
package org.dayanisma.local.mail;

import org.jspecify.annotations.NullMarked;
