@NullMarked
package org.dayanisma.campaign.adapter.web;

import org.jspecify.annotations.NullMarked;
