package org.dayanisma.membership.members.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/**
 * Query: who holds an office of legal help for a member, over the unit to which the register says
 * that they belong. It asks for the member of the token and for nobody else's unit, whatever
 * offices they hold. Whoever is no member now is told of nobody.
 */
@Service
public record FindOfficeHolders(Members members, Mandates mandates, Units units) {

  /** The most that are told; those of the nearest units come first. */
  public static final int MOST_HOLDERS = 100;

  private static final Comparator<OfficeHolder> BY_OFFICE_AND_NAME =
      Comparator.comparing(OfficeHolder::office)
          .thenComparing(OfficeHolder::name)
          .thenComparing(holder -> holder.memberId().toString());

  /** Somebody who holds an office now. */
  public record OfficeHolder(MemberId memberId, String name, Office office, UnitId unitId) {

    @Override
    public String toString() {
      return "OfficeHolder[" + memberId + "]";
    }
  }

  /** Those of the member's own unit first, then those of the units above; by office and name. */
  public List<OfficeHolder> over(Actor actor) {
    return Optional.ofNullable(actor.memberId())
        .flatMap(MemberId::read)
        .flatMap(this::admitted)
        .flatMap(member -> units.find(member.unitId()))
        .map(unit -> over(unit.value().path()))
        .orElse(List.of());
  }

  private List<OfficeHolder> over(UnitPath path) {
    List<OfficeHolder> holders = new ArrayList<>();
    for (UnitId unit : path.ids().reversed()) {
      int left = MOST_HOLDERS - holders.size();
      if (left > 0) {
        mandates.heldIn(unit, Office.OF_LEGAL_HELP, left).stream()
            .flatMap(this::holder)
            .sorted(BY_OFFICE_AND_NAME)
            .forEach(holders::add);
      }
    }
    return holders;
  }

  private Stream<OfficeHolder> holder(Mandate mandate) {
    return admitted(mandate.memberId()).stream()
        .map(member ->
            new OfficeHolder(
                member.id(), member.person().fullName(), mandate.office(), mandate.unitId()));
  }

  private Optional<Member> admitted(MemberId id) {
    return members
        .find(id)
        .map(Versioned::value)
        .filter(member -> member.standing() == Standing.ADMITTED);
  }
}
