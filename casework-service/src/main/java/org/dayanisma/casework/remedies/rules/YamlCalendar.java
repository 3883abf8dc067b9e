package org.dayanisma.casework.remedies.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.dayanisma.casework.remedies.domain.Confidence;
import org.dayanisma.casework.remedies.domain.HolidayCalendar;

/** Reads one calendar file. */
final class YamlCalendar {

  private YamlCalendar() {}

  static HolidayCalendar read(YamlNode file) {
    file.allowing(
        "id",
        "version",
        "source",
        "weekend",
        "saturdayOffAfterFridayHoliday",
        "coverage",
        "fixed",
        "fixedHalfDays",
        "movable",
        "movableHalfDays");
    YamlNode coverage = file.node("coverage").allowing("firstYear", "lastYear");
    return new HolidayCalendar(
        file.text("id"),
        file.number("version"),
        file.text("source"),
        Set.copyOf(file.listOf("weekend", DayOfWeek::valueOf)),
        file.flag("saturdayOffAfterFridayHoliday", false),
        new HolidayCalendar.Coverage(coverage.number("firstYear"), coverage.number("lastYear")),
        file.nodes("fixed").stream().map(YamlCalendar::fixed).toList(),
        file.nodes("movable").stream().map(YamlCalendar::movable).toList(),
        file.listOf("fixedHalfDays", YamlNode::parseMonthDay),
        file.listOf("movableHalfDays", LocalDate::parse));
  }

  private static HolidayCalendar.Fixed fixed(YamlNode node) {
    node.allowing("day", "name", "confidence", "sinceYear", "untilYear");
    return new HolidayCalendar.Fixed(
        node.monthDay("day"),
        node.text("name"),
        node.oneOf(Confidence.class, "confidence"),
        node.numberOrNull("sinceYear"),
        node.numberOrNull("untilYear"));
  }

  private static HolidayCalendar.Movable movable(YamlNode node) {
    node.allowing("name", "first", "last", "confidence");
    return new HolidayCalendar.Movable(
        node.text("name"),
        node.date("first"),
        node.date("last"),
        node.oneOf(Confidence.class, "confidence"));
  }
}
