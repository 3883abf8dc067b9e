package org.dayanisma.notification.inbox.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.commands.Answers;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.Position;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.notification.inbox.application.CountUnread;
import org.dayanisma.notification.inbox.application.CountUnreadHandler;
import org.dayanisma.notification.inbox.application.InboxEntry;
import org.dayanisma.notification.inbox.application.MarkRead;
import org.dayanisma.notification.inbox.application.MarkReadHandler;
import org.dayanisma.notification.inbox.application.ReadInbox;
import org.dayanisma.notification.inbox.application.ReadInboxHandler;
import org.dayanisma.notification.inbox.domain.Inbox.Place;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's own inbox. A user who is no member has an empty one. */
@RestController
@DisclosesNothing(value = "everybody's own inbox", ownData = true)
@SignedIn
public class InboxController {

  private final ReadInboxHandler readInbox;
  private final CountUnreadHandler countUnread;
  private final MarkReadHandler markRead;

  public InboxController(
      ReadInboxHandler readInbox, CountUnreadHandler countUnread, MarkReadHandler markRead) {
    this.readInbox = readInbox;
    this.countUnread = countUnread;
    this.markRead = markRead;
  }

  /** Newest first. */
  @GetMapping("/api/me/inbox")
  public KeysetPage<NoticeResponse> inbox(PageRequest page, Actor actor) {
    @Nullable Place before = page.position(2).map(InboxController::place).orElse(null);
    List<InboxEntry> entries =
        reader(actor)
            .map(reader ->
                readInbox.handle(
                    new ReadInbox(reader, before, page.rowsToRead(), languages(actor))))
            .orElse(List.of());
    return KeysetPage.of(entries, page, entry -> cursor(page, entry.row().place()))
        .map(NoticeResponse::of);
  }

  private static Place place(Position position) {
    return new Place(position.number(0), new NoticeId(position.id(1).toString()));
  }

  private static String cursor(PageRequest page, Place place) {
    return page.cursor(Long.toString(place.arrival()), place.notice().value());
  }

  /** How many of the newest hundred are unread. */
  @GetMapping("/api/me/inbox/unread")
  public UnreadResponse unread(Actor actor) {
    return UnreadResponse.of(
        reader(actor)
            .map(reader -> countUnread.handle(new CountUnread(reader)))
            .orElse(CountUnreadHandler.Unread.NONE));
  }

  /** Marks a notice read; repeating it changes nothing. */
  @PostMapping("/api/me/inbox/{id}/read")
  public NoticeResponse read(@PathVariable UUID id, Actor actor) {
    RecipientId reader = reader(actor).orElseThrow(Problems::notFound);
    return NoticeResponse.of(
        Answers.valueOf(
            markRead.handle(new MarkRead(reader, new NoticeId(id.toString()), languages(actor)))));
  }

  private static Optional<RecipientId> reader(Actor actor) {
    return Optional.ofNullable(actor.memberId()).map(RecipientId::new);
  }

  private static LanguageChain languages(Actor actor) {
    return LanguageChain.of(actor.languages());
  }
}
