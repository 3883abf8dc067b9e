/** HTTP interface: controllers, request and response records. */
@NullMarked
package org.dayanisma.casework.adapter.web;

import org.jspecify.annotations.NullMarked;
