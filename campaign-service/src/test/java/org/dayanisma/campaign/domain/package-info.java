@NullMarked
package org.dayanisma.campaign.domain;

import org.jspecify.annotations.NullMarked;
