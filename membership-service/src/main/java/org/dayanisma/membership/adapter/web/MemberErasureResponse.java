package org.dayanisma.membership.adapter.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.dayanisma.membership.domain.member.Erasures.Certificate;

/**
 * That somebody is erased.
 *
 * @param certificate the signed certificate, to be kept for three years at least
 */
record MemberErasureResponse(String memberId, Instant erasedAt, @JsonRawValue String certificate) {

  static MemberErasureResponse of(Certificate certificate) {
    return new MemberErasureResponse(
        certificate.member().toString(), certificate.erasedAt(), certificate.document());
  }
}
