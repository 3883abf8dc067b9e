@NullMarked
package org.dayanisma.campaign.adapter.messaging.membership;

import org.jspecify.annotations.NullMarked;
