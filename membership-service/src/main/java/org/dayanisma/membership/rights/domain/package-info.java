/** What rights are about: people, places and offices. */
@NullMarked
package org.dayanisma.membership.rights.domain;

import org.jspecify.annotations.NullMarked;
