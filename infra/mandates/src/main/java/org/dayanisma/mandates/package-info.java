/**
 * Which offices somebody has laid down: events of the register in ({@link
 * org.dayanisma.mandates.KnownMandateEvents}), answers to access-control out ({@link
 * org.dayanisma.mandates.MongoMandateRegister}).
 */
@NullMarked
package org.dayanisma.mandates;

import org.jspecify.annotations.NullMarked;
