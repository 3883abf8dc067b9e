/** One command and one handler per use case of cases, over the ports of the domain. */
@NullMarked
package org.dayanisma.casework.cases.application;

import org.jspecify.annotations.NullMarked;
