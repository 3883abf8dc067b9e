package org.dayanisma.membership.members.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Scope;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;

/**
 * What lines of a register say otherwise of the members who were taken over by their id or national
 * id. It is told to whoever may read those members; for everybody else there is nothing to tell.
 */
record ChangedLines(Members members, Units units, Actor actor) {

  static final Scope MAY_READ = new Scope("members", true);

  /**
   * A member whom a line describes otherwise.
   *
   * @param fields JSON pointers into the line; none if the record says by now what the line says
   */
  record Changed(MemberId member, List<String> fields) {}

  /** Empty if the actor may not read the member, or if they were not taken over. */
  Optional<Changed> against(Member line) {
    return kept(line)
        .map(Versioned::value)
        .filter(member -> member.wasTakenOver() && isShown(member))
        .map(member -> new Changed(member.id(), differing(line, member)));
  }

  private Optional<Versioned<Member>> kept(Member line) {
    NationalId number = line.person().nationalId();
    return members
        .find(line.id())
        .or(() ->
            Optional.ofNullable(number)
                .map(held -> members.holdersOf(List.of(held)).get(held))
                .flatMap(members::find));
  }

  private boolean isShown(Member member) {
    return actor.mayUse(MAY_READ)
        && units
            .find(member.unitId())
            .filter(unit -> Rights.readsMember(actor, member.id(), unit.value().path()))
            .isPresent();
  }

  private static List<String> differing(Member line, Member kept) {
    List<String> fields = new ArrayList<>();
    compare("/unitId", line.unitId(), kept.unitId(), fields);
    compare("/givenName", line.person().givenName(), kept.person().givenName(), fields);
    compare("/familyName", line.person().familyName(), kept.person().familyName(), fields);
    compare("/nationalId", line.person().nationalId(), kept.person().nationalId(), fields);
    compare("/birthDate", line.person().birthDate(), kept.person().birthDate(), fields);
    compare("/gender", line.person().gender(), kept.person().gender(), fields);
    compare("/languages", line.reach().languages(), kept.reach().languages(), fields);
    compare("/contacts/email", line.reach().email(), kept.reach().email(), fields);
    compare("/contacts/mobile", line.reach().mobile(), kept.reach().mobile(), fields);
    LocalDate said = line.knownMemberSince();
    if (said != null) {
      compare("/admittedOn", said, kept.admittedOn(), fields);
    }
    return fields;
  }

  private static void compare(
      String pointer, @Nullable Object said, @Nullable Object kept, List<String> differing) {
    if (!Objects.equals(said, kept)) {
      differing.add(pointer);
    }
  }
}
