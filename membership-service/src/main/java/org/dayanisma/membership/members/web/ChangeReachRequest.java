package org.dayanisma.membership.members.web;

import java.util.List;
import org.dayanisma.membership.members.application.ChangeReach;
import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /api/members/{id}}; what is left out stays as it is. */
record ChangeReachRequest(
    @Nullable List<@Nullable String> languages, @Nullable ContactsRequest contacts) {

  ChangeReach.@Nullable ContactsDraft contactsDraft() {
    return contacts == null
        ? null
        : new ChangeReach.ContactsDraft(contacts.email(), contacts.mobile());
  }

  @Override
  public String toString() {
    return "ChangeReachRequest[hidden]";
  }
}
