package org.dayanisma.notification.notices.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a notice tells of; decides its lane, and whether its recipient may mute it. */
public enum NoticeType {
  /** To the responsible: a new case is theirs. Its first deadline may end today, so never muted. */
  CASE_OPENED("case-opened", Lane.URGENT, false),

  /**
   * To the coordinator nearest to a case that was taken in by hand: its measure was reported. Never
   * muted, or a dismissal could pass unheard of.
   */
  CASE_REPORTED("case-reported", Lane.URGENT, false),

  /**
   * To whoever answers for a case: what was reported of its measure was a mistake, and its days may
   * be others. Never muted.
   */
  CASE_CORRECTED("case-corrected", Lane.URGENT, false),

  /**
   * To whoever answered for a case before: something reported about it was taken back or put right.
   * Never muted, or whoever moves units could choose the moment in which nobody answers for it.
   */
  CORRECTION_WITNESSED("correction-witnessed", Lane.URGENT, false),

  /** To whoever answers for a case: the safe day of a deadline is near. Never muted. */
  DEADLINE_NEAR("deadline-near", Lane.URGENT, false),

  /** The same: the safe day has passed, and perhaps not every day. Never muted. */
  DEADLINE_MISSED("deadline-missed", Lane.URGENT, false),

  /** To somebody who is asked to work on a case. They have not agreed yet, and it may be urgent. */
  ASSIGNMENT_ASKED("assignment-asked", Lane.URGENT, false),

  /** To the team: somebody outside it can read their case for an hour. Never muted. */
  BREAK_GLASS_GRANTED("break-glass-granted", Lane.URGENT, false),

  /**
   * To a data-protection officer: the same for a case of whose team nobody is there. Never muted.
   */
  EMERGENCY_OVERSEEN("emergency-overseen", Lane.URGENT, false),

  /** To whoever must find a responsible for a case that nobody is left to act on. Never muted. */
  KEEPER_CALLED("keeper-called", Lane.URGENT, false),

  /**
   * To the former team of such a case and another data-protection officer: a keeper was called.
   * Never muted, or whoever gives offices could choose the keeper unseen.
   */
  KEEPING_WITNESSED("keeping-witnessed", Lane.URGENT, false),

  /**
   * To whoever's address or number was changed, at the address they had before: if it was not they
   * who wanted it, somebody diverts their mail. Never muted.
   */
  CONTACT_CHANGED("contact-changed", Lane.URGENT, false),

  /**
   * To a member: something stands in their own entry that was not there before, or no longer does.
   * It says nowhere what; they may have three days. Never muted.
   */
  OWN_ENTRY("own-entry", Lane.URGENT, false),

  /**
   * To a member: there is something that concerns them, and where to look. It says nowhere what. A
   * day may count; but whoever hides that they are a member must be able to have no mail about it.
   */
  OWN_CASE("own-case", Lane.URGENT, true),

  /** To the organisers of the member's units: one of theirs needs people around. */
  MEMBER_NEEDS_SUPPORT("member-needs-support", Lane.NORMAL, true),

  /** To everyone a campaign calls. */
  CAMPAIGN_LAUNCHED("campaign-launched", Lane.BULK, true),

  /** How the row of {@link #CAMPAIGN_LAUNCHED} reads once the campaign is over; never sent. */
  CAMPAIGN_ENDED("campaign-ended", Lane.BULK, true);

  private final String code;
  private final Lane lane;
  private final boolean mutable;

  NoticeType(String code, Lane lane, boolean mutable) {
    this.code = code;
    this.lane = lane;
    this.mutable = mutable;
  }

  public String code() {
    return code;
  }

  public Lane lane() {
    return lane;
  }

  /** Whether a recipient may switch its deliveries off. The inbox row is always there. */
  public boolean mayBeMuted() {
    return mutable;
  }

  public static Optional<NoticeType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
