package org.dayanisma.membership.members.messaging.published;

/**
 * How a member is reached, readable by one service only.
 *
 * @param sealed base64 of the sealed {@link Contact}
 */
public record MemberContactPublishedV1(String memberId, String sealedFor, String sealed) {}
