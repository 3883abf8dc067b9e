package org.dayanisma.membership.members.application;

import java.util.Objects;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.Erasures.Certificate;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.rights.domain.MemberId;

/** How far an erasure is. */
public sealed interface Erasing {

  /** Whose erasure it is. */
  MemberId member();

  /** The state for a member whose erasure was asked for. */
  static Erasing of(Member member) {
    return new Asked(member.id(), Objects.requireNonNull(member.erasure(), "it was asked for"));
  }

  /** It waits for its time, or for a second person, and can be taken back. */
  record Asked(MemberId member, ErasureRequest request) implements Erasing {}

  /** It was taken back; the member stays. */
  record TakenBack(MemberId member) implements Erasing {}

  /** It was carried out. */
  record Done(MemberId member, Certificate certificate) implements Erasing {}
}
