package org.dayanisma.membership.members.mongo;

import java.util.List;
import org.bson.Document;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;

/**
 * How members are stored. Ids, standing, statuses and legal dates are in clear; everything personal
 * is in one ciphertext, bound to all the rest; members are found by blind indexes.
 */
final class StoredMembers {

  static final String COLLECTION = "members";
  static final String CLAIM = "nationalIdClaim";
  static final String REGISTRATION = "registration";
  static final String REGISTRATION_CLAIM = "registrationClaim";
  static final String REGISTRAR = "registrar";
  static final String UNIT = "unitId";
  static final String STANDING = "standing";
  static final String APPLIED_AT = "appliedAt";
  static final String LOOKUP = "lookup";
  static final String NATIONAL_ID = LOOKUP + ".nationalId";
  static final String EMAIL = LOOKUP + ".email";
  static final String MOBILE = LOOKUP + ".mobile";
  static final String NAME_WORDS = LOOKUP + ".nameWords";
  static final String ASKED_AT = "erasure.askedAt";
  static final String DUE_AT = "erasure.dueAt";

  private StoredMembers() {}

  static Stored<Member, MemberEvent> by(BlindMembers blind) {
    return Stored.as(COLLECTION, Member.class)
        .withoutStamp()
        .secret(
            "person",
            "reach",
            "refusalReason",
            "history.entries.instrument",
            "history.corrections.reason")
        .derived(CLAIM, blind::claim)
        .derived(LOOKUP, blind::lookup)
        .beside(REGISTRATION, "how somebody came into the register decides nothing later")
        .beside(REGISTRATION_CLAIM, "it says which line of a register was the first of its kind")
        .beside(REGISTRAR, "it says whose guess a line is not, and opens nothing to anybody")
        .beside(MongoErasures.ERASING, "it has a stamp of its own")
        .unique("applicationId")
        .unique(CLAIM)
        .uniqueIfThere(REGISTRATION_CLAIM)
        .index(UNIT, "_id")
        .index(STANDING, APPLIED_AT)
        .index(STANDING, UNIT, APPLIED_AT, "_id")
        .index(NATIONAL_ID)
        .index(EMAIL)
        .index(MOBILE)
        .index(NAME_WORDS)
        .sparse(REGISTRATION)
        .sparse(MongoErasures.ERASING + "." + MongoErasures.REASON)
        .index(DUE_AT)
        .index(ASKED_AT);
  }

  /**
   * The changes that empty an entry; only its id, its unit and the id of its application are left.
   */
  static Document erased(MemberId id) {
    Document state =
        new Document(CLAIM, BlindMembers.unclaimed(id)).append(STANDING, Standing.ERASED.name());
    for (String field :
        List.of(
            Stored.SECRET,
            LOOKUP,
            REGISTRATION,
            REGISTRATION_CLAIM,
            REGISTRAR,
            APPLIED_AT,
            "admittedOn",
            "refusedOn",
            "history",
            "erasure")) {
      state.append(field, null);
    }
    return state;
  }
}
