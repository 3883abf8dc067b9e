package org.dayanisma.membership.members.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.dayanisma.membership.members.application.Erasing;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.jspecify.annotations.Nullable;

/**
 * How far an erasure is.
 *
 * @param dueAt when it will be carried out; until then it can be taken back
 * @param certificate the signed certificate of an erasure that was carried out, to be kept for at
 *     least three years
 */
record ErasureProgressResponse(
    UUID memberId,
    Status status,
    @Nullable Instant dueAt,
    @Nullable Instant erasedAt,
    @JsonRawValue @Nullable String certificate) {

  /** Asked for and agreed to, asked for only, given up, or carried out. */
  enum Status {
    SCHEDULED,
    WAITS_FOR_SECOND_PERSON,
    TAKEN_BACK,
    ERASED
  }

  static ErasureProgressResponse of(Erasing erasing) {
    UUID member = erasing.member().value();
    return switch (erasing) {
      case Erasing.Asked(var _, ErasureRequest request) ->
          new ErasureProgressResponse(
              member,
              request.waitsForSecondPerson() ? Status.WAITS_FOR_SECOND_PERSON : Status.SCHEDULED,
              request.dueAt(),
              null,
              null);
      case Erasing.TakenBack _ ->
          new ErasureProgressResponse(member, Status.TAKEN_BACK, null, null, null);
      case Erasing.Done(var _, var certificate) ->
          new ErasureProgressResponse(
              member, Status.ERASED, null, certificate.erasedAt(), certificate.document());
    };
  }
}
