package org.dayanisma.membership.members.web;

import java.util.List;
import org.dayanisma.membership.members.application.ChangeReach;
import org.jspecify.annotations.Nullable;

/** Body of {@code PATCH /api/members/{id}}; fields that are left out stay as they are. */
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
