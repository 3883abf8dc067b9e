package org.dayanisma.casework.remedies.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dayanisma.casework.remedies.domain.ClockStop;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.dayanisma.casework.remedies.domain.CountingRule;
import org.dayanisma.casework.remedies.domain.CountingRule.Provenance;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;
import org.dayanisma.casework.remedies.domain.Period;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.casework.remedies.domain.RuleBook;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a country's rule book and its calendar from {@code rules/} on the class path. */
public final class YamlRuleBook {

  private YamlRuleBook() {}

  /** The rule book of a country, for instance {@code tr}. */
  public static RuleBook load(String country) {
    String name = country + "-remedies.yml";
    return read(file(name, open(name)), loadCalendar(country));
  }

  /** The calendar of a country, for instance {@code kz}. */
  public static HolidayCalendar loadCalendar(String country) {
    String name = country + "-calendar.yml";
    return YamlCalendar.read(file(name, open(name)));
  }

  static RuleBook read(YamlNode file, HolidayCalendar calendar) {
    file.allowing("version", "calendar", "countingRules", "rules", "remediesByMeasure");
    if (!file.text("calendar").equals(calendar.id())) {
      throw new InvalidRules(file.place() + "/calendar: " + calendar.id() + " is what there is");
    }
    Map<String, CountingRule> counting = new LinkedHashMap<>();
    for (YamlNode node : file.nodes("countingRules")) {
      CountingRule rule = countingRule(node);
      if (counting.put(rule.id(), rule) != null) {
        throw new InvalidRules(node.place() + ": " + rule.id() + " is there twice");
      }
    }
    List<RemedyRule> rules =
        file.nodes("rules").stream().map(node -> rule(node, counting)).toList();
    return RuleBook.of(
        file.text("version"), calendar, rules, remedies(file.node("remediesByMeasure")));
  }

  private static Map<String, List<String>> remedies(YamlNode node) {
    Map<String, List<String>> remedies = new LinkedHashMap<>();
    node.values().keySet().forEach(kind -> remedies.put(kind, node.listOf(kind, String::valueOf)));
    return remedies;
  }

  private static CountingRule countingRule(YamlNode node) {
    Provenance provenance =
        new Provenance(
            node.text("id"),
            node.number("version"),
            node.text("legalBasis"),
            node.oneOf(Confidence.class, "confidence"),
            node.flag("reliable", true));
    String[] shared = {"id", "version", "kind", "legalBasis", "confidence", "reliable"};
    return switch (node.text("kind")) {
      case "COUNTS_PERIOD" -> new CountingRule.CountsPeriod(only(node, shared, provenance));
      case "NEXT_WORKING_DAY" -> new CountingRule.NextWorkingDay(only(node, shared, provenance));
      case "RECESS" ->
          new CountingRule.Recess(
              only(node, shared, provenance, "first", "last", "daysAfter"),
              node.monthDay("first"),
              node.monthDay("last"),
              node.number("daysAfter"));
      case "ELECTRONIC_SERVICE" ->
          new CountingRule.ElectronicService(
              only(node, shared, provenance, "days"), node.number("days"));
      default -> throw new InvalidRules(node.place() + "/kind: unknown: " + node.text("kind"));
    };
  }

  private static Provenance only(
      YamlNode node, String[] shared, Provenance provenance, String... more) {
    String[] keys = Arrays.copyOf(shared, shared.length + more.length);
    System.arraycopy(more, 0, keys, shared.length, more.length);
    node.allowing(keys);
    return provenance;
  }

  private static RemedyRule rule(YamlNode node, Map<String, CountingRule> counting) {
    node.allowing(
        "id",
        "version",
        "title",
        "forum",
        "start",
        "precededBy",
        "period",
        "counting",
        "notReliedOn",
        "notApplied",
        "stop",
        "inForceSince",
        "legalBasis",
        "source",
        "confidence");
    return new RemedyRule(
        node.text("id"),
        node.number("version"),
        node.text("title"),
        node.text("forum"),
        node.listOf("start", YamlRuleBook::event),
        waiting(node),
        period(node.node("period")),
        node.listOf("counting", id -> known(counting, id)),
        Set.copyOf(node.listOf("notReliedOn", id -> known(counting, id).id())),
        node.listOf("notApplied", id -> known(counting, id)),
        stop(node),
        node.date("inForceSince"),
        node.text("legalBasis"),
        node.text("source"),
        node.oneOf(Confidence.class, "confidence"));
  }

  private static RemedyRule.@Nullable Waiting waiting(YamlNode rule) {
    if (!rule.has("precededBy")) {
      return null;
    }
    YamlNode node = rule.node("precededBy").allowing("ruleId", "period");
    return new RemedyRule.Waiting(node.text("ruleId"), period(node.node("period")));
  }

  private static @Nullable ClockStop stop(YamlNode rule) {
    if (!rule.has("stop")) {
      return null;
    }
    YamlNode node =
        rule.node("stop").allowing("ruleId", "events", "required", "silenceRuleId", "silence");
    return new ClockStop(
        node.text("ruleId"),
        node.listOf("events", YamlRuleBook::event),
        node.flag("required", false),
        node.text("silenceRuleId"),
        period(node.node("silence")));
  }

  private static Period period(YamlNode node) {
    node.allowing("amount", "unit");
    return new Period(node.number("amount"), node.oneOf(Period.Unit.class, "unit"));
  }

  private static RemedyEvent event(String code) {
    return RemedyEvent.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("event " + code));
  }

  private static CountingRule known(Map<String, CountingRule> counting, String id) {
    CountingRule rule = counting.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("counting rule " + id);
    }
    return rule;
  }

  private static InputStream open(String name) {
    InputStream stream = YamlRuleBook.class.getResourceAsStream("/rules/" + name);
    if (stream == null) {
      throw new InvalidRules("rules/" + name + " is not on the class path");
    }
    return stream;
  }

  static YamlNode file(String name, InputStream stream) {
    try (stream) {
      return YamlNode.of(name, plainYaml().load(stream));
    } catch (IOException e) {
      throw new InvalidRules(name + ": cannot be read", e);
    }
  }

  /** Dates stay text: YAML's own timestamps would bring a time zone into legal dates. */
  private static Yaml plainYaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(dumping),
        dumping,
        options,
        new PlainResolver());
  }

  /** Knows whole numbers and truth values only. */
  private static final class PlainResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("0|[1-9][0-9]*"), "0123456789");
    }
  }
}
