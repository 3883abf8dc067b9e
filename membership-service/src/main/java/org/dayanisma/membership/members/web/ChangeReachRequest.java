package org.dayanisma.membership.members.web;

import java.util.List;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Patched;
import org.dayanisma.membership.members.application.ChangeReach;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PATCH /api/members/{id}}; fields that are left out stay as they are, and contacts
 * that are null are removed.
 */
record ChangeReachRequest(
    Patched<List<@Nullable String>> languages, Patched<@Nullable Contacts> contacts) {

  /** The contacts, each of which may be left out. */
  record Contacts(Patched<@Nullable String> email, Patched<@Nullable String> mobile) {

    static final Contacts NONE = new Contacts(Patched.given(null), Patched.given(null));
    static final Contacts AS_THEY_ARE = new Contacts(Patched.leftOut(), Patched.leftOut());
  }

  ChangeReach toCommand(Asked asked, String memberId) {
    Contacts changed =
        switch (contacts) {
          case Patched.LeftOut<?> _ -> Contacts.AS_THEY_ARE;
          case Patched.Given(var given) -> given == null ? Contacts.NONE : given;
        };
    return new ChangeReach(asked, memberId, languages, changed.email(), changed.mobile());
  }
}
