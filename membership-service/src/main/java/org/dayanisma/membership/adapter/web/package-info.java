/** HTTP: requests, answers, route policies. */
@NullMarked
package org.dayanisma.membership.adapter.web;

import org.jspecify.annotations.NullMarked;
