/** The rules of cases: plain Java, no framework. */
@NullMarked
package org.dayanisma.casework.cases.domain;

import org.jspecify.annotations.NullMarked;
