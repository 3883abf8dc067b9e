package org.dayanisma.notification.recipients.domain;

import java.time.Instant;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The address or the number of a person was changed, and the person has not been told yet. The word
 * of it goes to where they were reached before: whoever changed it may read the new place.
 *
 * @param sequence of the event that told of it
 * @param formerEmail address before the change, the present one if only the number changed; null if
 *     none was known
 * @param at when it was told
 */
public record ContactChange(long sequence, @Nullable String formerEmail, Instant at) {

  /** What the person is told: in the inbox, and by mail to the former address. */
  public Notice notice(RecipientId recipient) {
    return Notice.of(
        Occasion.ofContactChange(recipient, sequence),
        NoticeType.CONTACT_CHANGED,
        recipient,
        new Subject(Subject.Kind.MEMBER, recipient.value()),
        at);
  }

  /** Whether this is the change that a notice tells its recipient of. */
  boolean isToldBy(NoticeId notice, RecipientId recipient) {
    return notice(recipient).id().equals(notice);
  }

  @Override
  public String toString() {
    return "ContactChange[" + sequence + "]";
  }
}
