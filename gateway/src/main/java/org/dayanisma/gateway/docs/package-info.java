/**
 * The API as one document, and a page on which to read it. Both are public and hold no personal
 * data.
 */
@NullMarked
package org.dayanisma.gateway.docs;

import org.jspecify.annotations.NullMarked;
