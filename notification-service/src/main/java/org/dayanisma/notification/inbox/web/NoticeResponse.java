package org.dayanisma.notification.inbox.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dayanisma.notification.inbox.application.InboxEntry;
import org.dayanisma.notification.notices.domain.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox.
 *
 * @param language tag of the language the title is in
 * @param links what to look at, by kind; empty if there is nothing that the reader may open
 */
public record NoticeResponse(
    UUID id,
    String type,
    String title,
    String language,
    Instant at,
    boolean read,
    @Nullable Instant readAt,
    Map<String, String> links) {

  static NoticeResponse of(InboxEntry entry) {
    Notice notice = entry.row().notice();
    return new NoticeResponse(
        UUID.fromString(notice.id().value()),
        notice.type().code(),
        entry.title().text(),
        entry.title().language(),
        notice.at(),
        entry.row().readAt() != null,
        entry.row().readAt(),
        notice
            .about()
            .link()
            .map(link -> Map.of(notice.about().kind().code(), link))
            .orElse(Map.of()));
  }
}
