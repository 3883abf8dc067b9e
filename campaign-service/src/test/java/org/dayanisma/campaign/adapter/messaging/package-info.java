@NullMarked
package org.dayanisma.campaign.adapter.messaging;

import org.jspecify.annotations.NullMarked;
