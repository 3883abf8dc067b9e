/**
 * Which offices somebody has laid down: events of the register in ({@link
 * org.dayanisma.register.mandates.KnownMandateEvents}), answers to access-control out ({@link
 * org.dayanisma.register.mandates.MongoMandateRegister}).
 */
@NullMarked
package org.dayanisma.register.mandates;

import org.jspecify.annotations.NullMarked;
