package org.dayanisma.membership.members.web;

import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/membership-applications/{id}/refusal}. */
record RefusalRequest(@Nullable String reason) {

  @Override
  public String toString() {
    return "RefusalRequest[hidden]";
  }
}
