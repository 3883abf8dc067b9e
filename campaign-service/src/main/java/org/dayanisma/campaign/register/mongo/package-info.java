/** What this service knows of the register, in MongoDB. */
@NullMarked
package org.dayanisma.campaign.register.mongo;

import org.jspecify.annotations.NullMarked;
