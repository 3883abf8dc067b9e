@NullMarked
package org.dayanisma.campaign.application;

import org.jspecify.annotations.NullMarked;
