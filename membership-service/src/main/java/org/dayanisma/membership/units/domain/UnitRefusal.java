package org.dayanisma.membership.units.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why the tree of units is not changed as asked. */
public enum UnitRefusal implements RefusalCode {
  CYCLE("cycle", "A unit cannot stand under itself or one of its own units."),
  EXISTS("unit-exists", "There is a unit of this name under the same parent already."),
  ID_TAKEN("id-taken", "Another unit has this id."),
  OF_UNIONS(
      "unit-kind", "The members of a confederation are unions; people join a union (4688/3)."),
  PARENT_KIND("parent-kind", "A unit of this kind cannot stand under a unit of that kind."),
  SERVICE_BRANCH(
      "service-branch",
      "A union has a service branch, 1 to 11 (Law 4688), and nothing else has one."),
  UNKNOWN_KIND("unknown-kind", "There is no such kind of unit.");

  private final String code;
  private final String sentence;

  UnitRefusal(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
