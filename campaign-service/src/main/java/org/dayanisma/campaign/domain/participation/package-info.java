@NullMarked
package org.dayanisma.campaign.domain.participation;

import org.jspecify.annotations.NullMarked;
