/** Cases over HTTP. */
@NullMarked
package org.dayanisma.casework.cases.web;

import org.jspecify.annotations.NullMarked;
