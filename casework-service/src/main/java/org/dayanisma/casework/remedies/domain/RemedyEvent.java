package org.dayanisma.casework.remedies.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can start or stop the clock of a remedy; {@link #code()} is the name used in rules and in
 * the API.
 */
public enum RemedyEvent {
  /** Written notice of the act (<i>tebliğ</i>). */
  NOTICE("notice", false),
  /** Application to the administration for an act. */
  APPLICATION("application", true),
  /** Application to the superior authority (<i>üst makama başvuru</i>, Law 2577 art. 11). */
  SUPERIOR_APPLICATION("superiorApplication", true),
  /** Notice of the refusal by the authority that was asked, or by its superior. */
  SUPERIOR_ANSWER("superiorAnswer", false),
  /** Notice of an answer that is not final (<i>kesin olmayan cevap</i>, Law 2577 art. 10). */
  INTERIM_ANSWER("interimAnswer", false),
  /** Learning of the decision (<i>öğrenme</i>). */
  LEARNED("learned", false),
  /** Formal service of a decision or judgment. */
  SERVED("served", false),
  /** Arrival in the electronic service mailbox (UETS, Law 7201 art. 7/a). */
  UETS_ARRIVAL("uetsArrival", false);

  private final String code;
  private final boolean ownAct;

  RemedyEvent(String code, boolean ownAct) {
    this.code = code;
    this.ownAct = ownAct;
  }

  public String code() {
    return code;
  }

  /** Whether it is the applicant's own act, which a "what if" may plan for a coming day. */
  public boolean isOwnAct() {
    return ownAct;
  }

  /** Whether a decision becomes known by it, whatever name the law gives to that. */
  public boolean makesKnown() {
    return switch (this) {
      case NOTICE, LEARNED, SERVED, UETS_ARRIVAL -> true;
      case APPLICATION, SUPERIOR_APPLICATION, SUPERIOR_ANSWER, INTERIM_ANSWER -> false;
    };
  }

  /** Whether it answers an application. */
  public boolean isAnswer() {
    return this == SUPERIOR_ANSWER || this == INTERIM_ANSWER;
  }

  public static Optional<RemedyEvent> ofCode(String code) {
    return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
  }
}
