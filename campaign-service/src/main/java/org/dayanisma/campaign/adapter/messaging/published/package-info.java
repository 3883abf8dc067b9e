@NullMarked
package org.dayanisma.campaign.adapter.messaging.published;

import org.jspecify.annotations.NullMarked;
