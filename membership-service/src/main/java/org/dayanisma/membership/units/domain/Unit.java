package org.dayanisma.membership.units.domain;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * One node of the organisation tree.
 *
 * <p>Invariants: a unit stands under a unit of an allowed kind, and only a confederation has no
 * parent; unions, and only unions, have a service branch; the path ends with the unit itself and
 * never contains a unit twice.
 */
public record Unit(
    UnitId id,
    UnitKind kind,
    String name,
    @Nullable UnitId parentId,
    UnitPath path,
    @Nullable Integer serviceBranch)
    implements Aggregate<Unit, UnitEvent> {

  private static final int LAST_SERVICE_BRANCH = 11;

  /** Decides whether a unit may enter the tree under the given parent (null for a root). */
  public static Outcome<UnitEvent.Registered> register(
      UnitId id, UnitDraft draft, @Nullable Unit parent) {
    Faults faults = new Faults();
    UnitKind kind = faults.require("/kind", draft.kind(), Unit::readKind);
    String name = faults.require("/name", draft.name(), UnitDraft::readName);
    if (kind != null) {
      checkServiceBranch(kind, draft.serviceBranch(), faults);
      checkParent(kind, parent, faults);
    }
    if (kind == null || name == null || !faults.none()) {
      return refused(faults.refusal());
    }
    return accepted(
        new UnitEvent.Registered(
            id,
            kind,
            name,
            parent == null ? null : parent.id(),
            parent == null ? UnitPath.root(id) : parent.path().child(id),
            draft.serviceBranch()));
  }

  /** Decides whether people may belong to it: they join unions, and unions join confederations. */
  public Outcome<UnitPath> receivesPeople() {
    return kind == UnitKind.CONFEDERATION
        ? refused(Refusal.invalid("/unitId", UnitRefusal.OF_UNIONS))
        : accepted(path);
  }

  private static Outcome<UnitKind> readKind(String text) {
    return UnitKind.read(text)
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(UnitRefusal.UNKNOWN_KIND));
  }

  private static void checkServiceBranch(
      UnitKind kind, @Nullable Integer serviceBranch, Faults faults) {
    if (kind == UnitKind.UNION) {
      faults.refuseIf(
          serviceBranch == null || serviceBranch < 1 || serviceBranch > LAST_SERVICE_BRANCH,
          "/serviceBranch",
          UnitRefusal.SERVICE_BRANCH);
    } else {
      faults.refuseIf(serviceBranch != null, "/serviceBranch", UnitRefusal.SERVICE_BRANCH);
    }
  }

  private static void checkParent(UnitKind kind, @Nullable Unit parent, Faults faults) {
    if (parent == null) {
      faults.refuseIf(
          !kind.isRoot(),
          "/parentId",
          GeneralRefusal.REQUIRED,
          "Only a confederation stands alone.");
    } else {
      faults.refuseIf(
          !kind.allowedParents().contains(parent.kind()), "/parentId", UnitRefusal.PARENT_KIND);
    }
  }

  /** Decides whether this unit, with everything below it, may move under another one. */
  public Outcome<List<UnitEvent>> moveUnder(Unit newParent) {
    if (newParent.path().contains(id)) {
      return refused(Refusal.invalid("/parentId", UnitRefusal.CYCLE));
    }
    if (newParent.id().equals(parentId)) {
      return accepted(List.of());
    }
    Faults faults = new Faults();
    checkParent(kind, newParent, faults);
    return faults.none()
        ? accepted(List.of(new UnitEvent.Moved(id, newParent.id(), newParent.path().child(id))))
        : refused(faults.refusal());
  }

  /** Decides about another name; nothing happens if it is the one that the unit has. */
  public Outcome<List<UnitEvent>> rename(@Nullable String wanted) {
    Faults faults = new Faults();
    String clean = faults.require("/name", wanted, UnitDraft::readName);
    if (clean == null) {
      return refused(faults.refusal());
    }
    return accepted(clean.equals(name) ? List.of() : List.of(new UnitEvent.Renamed(id, clean)));
  }

  /** Follows a move further up; gives no event if the path is right already. */
  public List<UnitEvent> follow(UnitPath parentPath) {
    UnitPath right = parentPath.child(id);
    return right.equals(path) ? List.of() : List.of(new UnitEvent.PathChanged(id, right));
  }

  public static Unit from(UnitEvent.Registered event) {
    return new Unit(
        event.unitId(),
        event.kind(),
        event.name(),
        event.parentId(),
        event.path(),
        event.serviceBranch());
  }

  @Override
  public String key() {
    return id.toString();
  }

  @Override
  public Unit apply(UnitEvent event) {
    return switch (event) {
      case UnitEvent.Registered registered -> from(registered);
      case UnitEvent.Moved moved ->
          new Unit(id, kind, name, moved.parentId(), moved.path(), serviceBranch);
      case UnitEvent.Renamed renamed ->
          new Unit(id, kind, renamed.name(), parentId, path, serviceBranch);
      case UnitEvent.PathChanged changed ->
          new Unit(id, kind, name, parentId, changed.path(), serviceBranch);
    };
  }
}
