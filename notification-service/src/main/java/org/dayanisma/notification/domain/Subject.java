package org.dayanisma.notification.domain;

/** What the recipient should look at after signing in. */
public record Subject(Kind kind, String id) {

  /** Kinds of things, with their resource in the API. */
  public enum Kind {
    CASE("case", "/api/cases/"),
    MEMBER("member", "/api/members/"),
    CAMPAIGN("campaign", "/api/campaigns/");

    private final String code;
    private final String path;

    Kind(String code, String path) {
      this.code = code;
      this.path = path;
    }

    public String code() {
      return code;
    }
  }

  /** Where it is found in the API. */
  public String link() {
    return kind.path + id;
  }
}
