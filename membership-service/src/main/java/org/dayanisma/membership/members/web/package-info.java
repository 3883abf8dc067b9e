/** Members over HTTP. */
@NullMarked
package org.dayanisma.membership.members.web;

import org.jspecify.annotations.NullMarked;
