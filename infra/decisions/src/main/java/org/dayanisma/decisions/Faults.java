package org.dayanisma.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a form, so that a person corrects it in one go. */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  /** Reads one optional field; remembers the fault and answers null when it cannot be read. */
  public <R, T> @Nullable T read(String pointer, @Nullable R raw, Function<R, Outcome<T>> reader) {
    if (raw == null) {
      return null;
    }
    return switch (reader.apply(raw)) {
      case Outcome.Accepted<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> {
        refusal.faults().forEach(fault -> found.add(fault.under(pointer)));
        yield null;
      }
    };
  }

  /** Reads one field that must be there. */
  public <R, T> @Nullable T require(
      String pointer, @Nullable R raw, Function<R, Outcome<T>> reader) {
    if (raw == null) {
      add(pointer, GeneralRefusal.REQUIRED);
      return null;
    }
    return read(pointer, raw, reader);
  }

  public void add(String pointer, RefusalCode reason) {
    found.add(new Fault(pointer, reason));
  }

  public void refuseIf(boolean wrong, String pointer, RefusalCode reason) {
    if (wrong) {
      add(pointer, reason);
    }
  }

  /** The same, with a more exact sentence. */
  public void refuseIf(boolean wrong, String pointer, RefusalCode reason, String detail) {
    if (wrong) {
      found.add(new Fault(pointer, reason, detail));
    }
  }

  public boolean none() {
    return found.isEmpty();
  }

  public Refusal refusal() {
    return Refusal.invalid(found);
  }
}
