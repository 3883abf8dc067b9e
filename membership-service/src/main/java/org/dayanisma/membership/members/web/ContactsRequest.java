package org.dayanisma.membership.members.web;

import org.jspecify.annotations.Nullable;

/** The {@code contacts} of several bodies. */
record ContactsRequest(@Nullable String email, @Nullable String mobile) {

  @Override
  public String toString() {
    return "ContactsRequest[hidden]";
  }
}
