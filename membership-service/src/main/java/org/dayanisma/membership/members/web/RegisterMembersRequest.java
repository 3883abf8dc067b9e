package org.dayanisma.membership.members.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.membership.members.application.RegisterMembers;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/member-registrations}. */
record RegisterMembersRequest(@Nullable String unitId, @Nullable List<@Nullable Line> members) {

  /** One member of the old register. */
  record Line(
      @Nullable String id,
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String nationalId,
      @Nullable LocalDate birthDate,
      @Nullable String gender,
      @Nullable List<@Nullable String> languages,
      @Nullable ContactsRequest contacts,
      @Nullable LocalDate admittedOn)
      implements PersonForm {

    @Override
    public String toString() {
      return "Line[hidden]";
    }
  }

  /**
   * @param request gives an id to each line without one, which is the same if the request is
   *     repeated
   */
  RegisterMembers toCommand(Actor actor, CommandId request) {
    if (members == null) {
      throw Problems.invalid("/members", GeneralRefusal.REQUIRED);
    }
    List<RegisterMembers.Entry> entries = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Line line = members.get(i);
      if (line == null) {
        throw Problems.invalid("/members/" + i, GeneralRefusal.REQUIRED);
      }
      String id = line.id() == null ? request.ofPart(i).toString() : line.id();
      entries.add(
          new RegisterMembers.Entry(id, line.id() != null, line.toDraft(), line.admittedOn()));
    }
    return new RegisterMembers(actor, unitId, entries);
  }
}
