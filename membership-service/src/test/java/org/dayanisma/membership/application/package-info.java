@NullMarked
package org.dayanisma.membership.application;

import org.jspecify.annotations.NullMarked;
