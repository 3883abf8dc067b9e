/**
 * Membership: who belongs to which union, in which standing.
 *
 * <pre>
 * domain.unit         the organisation tree
 * domain.member       people: standing in the union, status at the employer
 * domain.mandate      who holds which office in which unit
 * application.*       one command and one handler per use case; queries as small ports
 * adapter.web         HTTP: requests, answers, route policies
 * adapter.mongo       documents, encryption of personal fields, indexes
 * adapter.messaging   what is published of an event; what we hear from casework
 * adapter.config      clock, identifiers, wiring
 * </pre>
 */
@NullMarked
package org.dayanisma.membership;

import org.jspecify.annotations.NullMarked;
