@NullMarked
package org.dayanisma.campaign.domain.audience;

import org.jspecify.annotations.NullMarked;
