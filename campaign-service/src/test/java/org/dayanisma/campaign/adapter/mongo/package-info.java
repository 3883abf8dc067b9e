@NullMarked
package org.dayanisma.campaign.adapter.mongo;

import org.jspecify.annotations.NullMarked;
