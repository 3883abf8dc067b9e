package org.dayanisma.httpapi;

import java.util.List;
import java.util.Map;

/**
 * An answer without its body, which is kept encrypted beside it.
 *
 * @param headers the few that belong to the answer itself
 * @param told whom it tells about
 */
record StoredAnswer(int status, Map<String, String> headers, List<Telling> told) {}
