package org.dayanisma.membership.members.web;

import java.util.List;

/** All of them in the caller's part of the tree; there are few. */
record ErasureRequestsResponse(List<ErasureRequestResponse> items) {}
