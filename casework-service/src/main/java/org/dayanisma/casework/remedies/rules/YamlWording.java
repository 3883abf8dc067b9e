package org.dayanisma.casework.remedies.rules;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dayanisma.casework.remedies.application.Wording;
import org.dayanisma.decisions.LanguageChain;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues {@code wording/remedies/<language>.yml}, read once at start. A gap is {@code {0}}
 * for a value as it is, or names what the value is: {@code {0:date}}, {@code {0:period}}, {@code
 * {0:event}} (of an event's code), {@code {0:day}} (of a day off), each also for several values
 * with commas between them, and {@code {0:word}} for a piece of the catalogue.
 */
public final class YamlWording implements Wording {

  /** Languages there is a catalogue in. */
  public static final Set<String> LANGUAGES = Set.of("tr", "kmr", "en");

  private static final String FALLBACK = "en";
  private static final Pattern GAP = Pattern.compile("\\{(\\d)(?::([a-z]+))?}");

  private final Map<String, Catalogue> catalogues = new TreeMap<>();

  public YamlWording() {
    for (String language : LANGUAGES) {
      catalogues.put(language, Catalogue.load(language));
    }
  }

  @Override
  public String languageOf(LanguageChain languages) {
    return languages.firstOf(LANGUAGES, FALLBACK);
  }

  @Override
  public String say(String language, String code, List<String> values) {
    return catalogueOf(language).say(code, values);
  }

  private Catalogue catalogueOf(String language) {
    Catalogue catalogue = catalogues.get(language);
    if (catalogue == null) {
      throw new IllegalArgumentException("There is no catalogue in " + language);
    }
    return catalogue;
  }

  /**
   * The words of one language.
   *
   * @param dates how a date is written
   */
  record Catalogue(String language, String dates, Map<String, String> texts) {

    Catalogue {
      texts = Map.copyOf(texts);
    }

    static Catalogue load(String language) {
      String name = "wording/remedies/" + language + ".yml";
      InputStream stream = YamlWording.class.getResourceAsStream("/" + name);
      if (stream == null) {
        throw new InvalidRules(name + " is not on the class path");
      }
      Catalogue catalogue = StrictYaml.read(name, stream, Catalogue.class);
      if (!catalogue.language().equals(language)) {
        throw new InvalidRules(name + "/language: " + language + " is expected");
      }
      return catalogue;
    }

    String say(String code, List<String> values) {
      String text = texts.get(code);
      return text == null
          ? code
          : GAP.matcher(text)
              .replaceAll(
                  gap -> Matcher.quoteReplacement(filled(gap.group(1), gap.group(2), values)));
    }

    private String filled(String position, @Nullable String kind, List<String> values) {
      String value = values.get(Integer.parseInt(position));
      return kind == null
          ? value
          : Arrays.stream(value.split(",", -1))
              .map(part -> inWords(kind, part))
              .collect(Collectors.joining(", "));
    }

    private String inWords(String kind, String value) {
      return switch (kind) {
        case "date" ->
            LocalDate.parse(value)
                .format(DateTimeFormatter.ofPattern(dates, Locale.forLanguageTag(language)));
        case "period" -> period(value);
        default -> say(kind + "." + value, List.of());
      };
    }

    /** {@code 60 DAYS}; one of a unit may have a word of its own. */
    private String period(String value) {
      String[] parts = value.split(" ", 2);
      String one = "period.1." + parts[1];
      return parts[0].equals("1") && texts.containsKey(one)
          ? say(one, List.of())
          : say("period." + parts[1], List.of(parts[0]));
    }
  }
}
