@NullMarked
package org.dayanisma.campaign.domain.launch;

import org.jspecify.annotations.NullMarked;
