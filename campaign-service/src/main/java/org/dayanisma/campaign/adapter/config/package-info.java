@NullMarked
package org.dayanisma.campaign.adapter.config;

import org.jspecify.annotations.NullMarked;
