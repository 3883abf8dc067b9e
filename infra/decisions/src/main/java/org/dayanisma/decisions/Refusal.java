package org.dayanisma.decisions;

import java.util.List;

/**
 * Why a command was not carried out. Nothing has been stored when one of these is returned.
 *
 * @param tellsOf ids of people of whom this refusal reveals that they are there
 */
public record Refusal(Kind kind, List<Fault> faults, List<String> tellsOf) {

  /** What kind of refusal this is. */
  public enum Kind {
    /** A value breaks a rule. */
    INVALID,
    /** The values are fine, but the present state does not allow it. */
    CONFLICT,
    /** There is no such thing, or the caller may not know that there is. */
    NOT_FOUND,
    /** The caller may know of it but not do this. */
    FORBIDDEN,
    /** The caller decided on a version older than the present one. */
    STALE
  }

  public Refusal {
    faults = List.copyOf(faults);
    tellsOf = List.copyOf(tellsOf);
  }

  private Refusal(Kind kind, List<Fault> faults) {
    this(kind, faults, List.of());
  }

  public static Refusal invalid(String pointer, RefusalCode reason) {
    return invalid(List.of(new Fault(pointer, reason)));
  }

  /** The same, with a more exact sentence. */
  public static Refusal invalid(String pointer, RefusalCode reason, String detail) {
    return invalid(List.of(new Fault(pointer, reason, detail)));
  }

  public static Refusal invalid(List<Fault> faults) {
    return new Refusal(Kind.INVALID, faults);
  }

  public static Refusal conflict(RefusalCode reason) {
    return conflict("", reason);
  }

  /** The same, with a more exact sentence. */
  public static Refusal conflict(RefusalCode reason, String detail) {
    return new Refusal(Kind.CONFLICT, List.of(new Fault("", reason, detail)));
  }

  /** A conflict caused by the value of one field, for example a duplicate. */
  public static Refusal conflict(String pointer, RefusalCode reason) {
    return new Refusal(Kind.CONFLICT, List.of(new Fault(pointer, reason)));
  }

  public static Refusal notFound() {
    return new Refusal(Kind.NOT_FOUND, List.of());
  }

  public static Refusal forbidden() {
    return new Refusal(Kind.FORBIDDEN, List.of());
  }

  /** Not allowed, for a reason other than the caller's role. */
  public static Refusal forbidden(RefusalCode reason) {
    return new Refusal(Kind.FORBIDDEN, List.of(new Fault("", reason)));
  }

  public static Refusal stale() {
    return new Refusal(Kind.STALE, List.of());
  }

  /** The same under this pointer, if a value breaks a rule. */
  Refusal under(String pointer) {
    return kind == Kind.INVALID
        ? new Refusal(kind, faults.stream().map(fault -> fault.under(pointer)).toList(), tellsOf)
        : this;
  }

  /** The same, but it reveals that these people are there. */
  public Refusal tellingOf(List<String> people) {
    return new Refusal(kind, faults, people);
  }
}
