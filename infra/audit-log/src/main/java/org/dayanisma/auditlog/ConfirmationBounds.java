package org.dayanisma.auditlog;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many different people one service may confirm to one reader. A confirmation tells only one
 * new thing: the reader describes a person and is told that they are known here. Whoever needs that
 * often is trying out a list. Beyond a bound the reader is locked; there is no step-up in between,
 * because the refusal would be the answer.
 *
 * @param actions the actions of {@link Discloses} that are confirmations
 * @param perHour the most people in an hour, at least one
 * @param perDay the same for a day
 */
record ConfirmationBounds(
    @DefaultValue List<String> actions,
    @DefaultValue("10") int perHour,
    @DefaultValue("30") int perDay) {

  static final ConfirmationBounds NONE = new ConfirmationBounds(List.of(), 1, 1);

  ConfirmationBounds {
    actions = List.copyOf(actions);
    if (perHour < 1 || perDay < perHour) {
      throw new IllegalArgumentException(
          "dayanisma.audit.confirmations: at least one an hour, and no fewer a day");
    }
  }

  boolean cover(String action) {
    return actions.contains(action);
  }
}
