package org.dayanisma.membership.members.domain;

import java.util.List;
import org.dayanisma.decisions.Language;
import org.jspecify.annotations.Nullable;

/**
 * How and in which language a person is reached. Languages are as sensitive as names here: they
 * reveal to which people somebody belongs.
 *
 * @param languages in the order in which the person prefers them; empty if nobody knows them, which
 *     is not the same as Turkish
 */
public record Reach(
    List<Language> languages, @Nullable EmailAddress email, @Nullable PhoneNumber mobile) {

  public Reach {
    languages = List.copyOf(languages);
  }

  public List<String> languageCodes() {
    return languages.stream().map(Language::code).toList();
  }

  @Override
  public String toString() {
    return "Reach[hidden]";
  }
}
