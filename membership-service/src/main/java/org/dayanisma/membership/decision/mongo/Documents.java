package org.dayanisma.membership.decision.mongo;

import java.time.LocalDate;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.membership.decision.domain.Saved;
import org.jspecify.annotations.Nullable;

/** Reading and writing single fields the way all our documents do. */
public final class Documents {

  public static final String ID = "_id";

  private Documents() {}

  /** Legal dates are kept as text: a day has no time zone. */
  public static @Nullable String write(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  public static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  public static Saved saved(UpdateResult result) {
    return switch (result) {
      case UPDATED -> Saved.SAVED;
      case CONFLICT -> Saved.CONFLICT;
      case ALREADY_SEEN -> Saved.ALREADY_SEEN;
    };
  }
}
