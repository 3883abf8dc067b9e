package org.dayanisma.casework.remedies.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a rule file, read strictly: a missing, mistyped or left-over key stops the start of
 * the service with the place named, because a rule that is half understood is worse than none.
 */
record YamlNode(String place, Map<String, Object> values) {

  static YamlNode of(String place, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidRules(place + ": a mapping is expected");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
    return new YamlNode(place, values);
  }

  /** Fails on a key that is not among these, so that a misspelt option is not silently ignored. */
  YamlNode allowing(String... keys) {
    for (String key : values.keySet()) {
      if (!Set.of(keys).contains(key)) {
        throw new InvalidRules(at(key) + ": unknown key");
      }
    }
    return this;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return String.valueOf(required(key));
  }

  int number(String key) {
    if (required(key) instanceof Integer number) {
      return number;
    }
    throw expected(key, "a whole number");
  }

  @Nullable Integer numberOrNull(String key) {
    return has(key) ? Integer.valueOf(number(key)) : null;
  }

  boolean flag(String key, boolean fallback) {
    if (!has(key)) {
      return fallback;
    }
    if (required(key) instanceof Boolean flag) {
      return flag;
    }
    throw expected(key, "true or false");
  }

  LocalDate date(String key) {
    return parsed(key, text(key), LocalDate::parse);
  }

  MonthDay monthDay(String key) {
    return parsed(key, text(key), YamlNode::parseMonthDay);
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String key) {
    return parsed(key, text(key), name -> Enum.valueOf(type, name));
  }

  YamlNode node(String key) {
    return of(at(key), required(key));
  }

  List<YamlNode> nodes(String key) {
    return list(key).stream().map(item -> of(at(key), item)).toList();
  }

  <T> List<T> listOf(String key, Function<String, T> parser) {
    return has(key)
        ? list(key).stream().map(item -> parsed(key, String.valueOf(item), parser)).toList()
        : List.of();
  }

  static MonthDay parseMonthDay(String text) {
    return MonthDay.parse("--" + text);
  }

  private List<?> list(String key) {
    if (required(key) instanceof List<?> list) {
      return list;
    }
    throw expected(key, "a list");
  }

  private Object required(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw expected(key, "a value");
    }
    return value;
  }

  private <T> T parsed(String key, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (RuntimeException e) {
      throw new InvalidRules(at(key) + ": cannot be read: " + text, e);
    }
  }

  private InvalidRules expected(String key, String what) {
    return new InvalidRules(at(key) + ": " + what + " is expected");
  }

  private String at(String key) {
    return place + "/" + key;
  }
}
