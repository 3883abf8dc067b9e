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
 * @param status {@code SCHEDULED}, {@code WAITS_FOR_SECOND_PERSON}, {@code TAKEN_BACK} or {@code
 *     ERASED}
 * @param dueAt when it will be carried out; until then it can be taken back
 * @param certificate the signed certificate of an erasure that was carried out, to be kept for at
 *     least three years
 */
record ErasureProgressResponse(
    UUID memberId,
    String status,
    @Nullable Instant dueAt,
    @Nullable Instant erasedAt,
    @JsonRawValue @Nullable String certificate) {

  static ErasureProgressResponse of(Erasing erasing) {
    UUID member = erasing.member().value();
    return switch (erasing) {
      case Erasing.Asked(var _, ErasureRequest request) ->
          new ErasureProgressResponse(
              member,
              request.waitsForSecondPerson() ? "WAITS_FOR_SECOND_PERSON" : "SCHEDULED",
              request.dueAt(),
              null,
              null);
      case Erasing.TakenBack _ ->
          new ErasureProgressResponse(member, "TAKEN_BACK", null, null, null);
      case Erasing.Done(var _, var certificate) ->
          new ErasureProgressResponse(
              member, "ERASED", null, certificate.erasedAt(), certificate.document());
    };
  }
}
