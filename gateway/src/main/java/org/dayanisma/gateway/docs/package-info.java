/** The API as one document, and a page to read it on. Both are public and hold no personal data. */
@NullMarked
package org.dayanisma.gateway.docs;

import org.jspecify.annotations.NullMarked;
