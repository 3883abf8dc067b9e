package org.dayanisma.membership.adapter.mongo;

import java.time.LocalDate;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.membership.domain.Saved;
import org.jspecify.annotations.Nullable;

/** Reading and writing single fields the way all our documents do. */
final class Documents {

  static final String ID = "_id";

  private Documents() {}

  /** Legal dates are kept as text: a day has no time zone. */
  static @Nullable String write(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static Saved saved(UpdateResult result) {
    return switch (result) {
      case UPDATED -> Saved.SAVED;
      case CONFLICT -> Saved.CONFLICT;
      case ALREADY_SEEN -> Saved.ALREADY_SEEN;
    };
  }
}
