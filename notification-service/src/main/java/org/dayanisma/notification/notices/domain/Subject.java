package org.dayanisma.notification.notices.domain;

import java.util.Optional;

/** What the recipient should look at after signing in. */
public record Subject(Kind kind, String id) {

  /** Kinds of things, with their resource in the API. */
  public enum Kind {
    CASE("case", "/api/cases/", ""),
    /** What one was asked about a case; the case itself is not theirs to read yet. */
    ASSIGNMENTS("assignments", "/api/cases/", "/assignments"),
    /** What a keeper of last resort sees of a case that they do not read. */
    KEEPING("keeping", "/api/cases/", "/keeping"),
    /** What the recipient knows to have happened, and may not open. */
    OUT_OF_REACH("out-of-reach", "", ""),
    /** The list of one's own cases, by the id of the member and of none of the cases. */
    OWN_CASES("own-cases", "/api/me/cases", ""),
    MEMBER("member", "/api/members/", ""),
    CAMPAIGN("campaign", "/api/campaigns/", "");

    private final String code;
    private final String before;
    private final String after;

    Kind(String code, String before, String after) {
      this.code = code;
      this.before = before;
      this.after = after;
    }

    public String code() {
      return code;
    }
  }

  /** Where it is found in the API; empty if the recipient may not open it. */
  public Optional<String> link() {
    return switch (kind) {
      case OUT_OF_REACH -> Optional.empty();
      case OWN_CASES -> Optional.of(kind.before);
      case CASE, ASSIGNMENTS, KEEPING, MEMBER, CAMPAIGN ->
          Optional.of(kind.before + id + kind.after);
    };
  }
}
