package org.dayanisma.register.mandates;

/**
 * What both events of a mandate say, {@code mandate-started} and {@code mandate-ended}: whose it is
 * and which office. Their other fields are not for us.
 */
record ToldMandate(String mandateId, String memberId, String unitId, String office) {

  ToldMandate {}
}
