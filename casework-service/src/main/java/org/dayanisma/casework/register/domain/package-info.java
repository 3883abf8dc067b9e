/** What this service knows of units, members and mandates: plain Java, no framework. */
@NullMarked
package org.dayanisma.casework.register.domain;

import org.jspecify.annotations.NullMarked;
