/** The inbox and the preferences over HTTP. */
@NullMarked
package org.dayanisma.notification.adapter.web;

import org.jspecify.annotations.NullMarked;
