package org.dayanisma.casework.remedies.application;

import java.util.List;
import org.dayanisma.decisions.LanguageChain;

/** The words for the codes of rules and deadlines, in each language of this service. */
public interface Wording {

  /** The first language of the chain that there are words in, else English. */
  String languageOf(LanguageChain languages);

  /**
   * A sentence or a name.
   *
   * @param code for instance {@code warning.half-day}
   * @param values what fills its gaps
   * @return the words, or the code itself if there are none, as for a rule that is gone
   */
  String say(String language, String code, List<String> values);
}
