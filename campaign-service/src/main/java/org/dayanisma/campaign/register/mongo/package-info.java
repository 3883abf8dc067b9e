/** What is known of units and members, in MongoDB. */
@NullMarked
package org.dayanisma.campaign.register.mongo;

import org.jspecify.annotations.NullMarked;
