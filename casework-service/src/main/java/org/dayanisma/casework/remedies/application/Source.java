package org.dayanisma.casework.remedies.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.Citation;
import org.dayanisma.casework.remedies.domain.Law;
import org.dayanisma.casework.remedies.domain.RuleBook;

/**
 * Where something is written, so that a stranger finds it.
 *
 * @param law number of the law
 * @param name its official name
 * @param article empty if the whole law is meant
 * @param gazette day and number of the Official Gazette
 * @param url an official address
 */
public record Source(String law, String name, String article, String gazette, String url) {

  static List<Source> of(RuleBook book, List<String> basis) {
    return basis.stream().map(book::cited).flatMap(Optional::stream).map(Source::of).toList();
  }

  private static Source of(Citation citation) {
    Law law = citation.law();
    return new Source(law.id(), law.name(), citation.article(), law.gazette(), law.url());
  }
}
