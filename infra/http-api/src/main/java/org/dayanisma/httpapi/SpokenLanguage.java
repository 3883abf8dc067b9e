package org.dayanisma.httpapi;

import org.dayanisma.decisions.LanguageChain;

/**
 * The language in which a service answers in words. A service that has routes with a {@link
 * LanguageChain} has one such bean, by which those answers name their language.
 */
@FunctionalInterface
public interface SpokenLanguage {

  /**
   * The first language of the chain that there are words in, or else the one that the service
   * speaks to everybody.
   *
   * @param accepted what whoever asks likes best, the preferred first
   * @return a tag of BCP 47
   */
  String of(LanguageChain accepted);
}
