package org.dayanisma.membership.members.domain;

import java.util.Optional;

/** The telephone numbering plans of the world. */
@FunctionalInterface
public interface NumberingPlans {

  /**
   * The number in E.164 form, if its country's plan allows a number of this length; read again, it
   * is the same.
   *
   * @param typed in any usual spelling; Turkish if it has no country code
   */
  Optional<String> e164(String typed);
}
