package org.dayanisma.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dayanisma.local.LocalProblem;

/**
 * An invented person for each role. All are members of the demo workplace; their office is at their
 * level.
 */
public enum DemoUser {
  MEMBER(DemoUnit.WORKPLACE, "Berfin", "Işıklı", "en"),
  ORGANISER(DemoUnit.BRANCH, "Rojda", "Yıldızhan", "kmr", "tr"),
  BRANCH_OFFICER(DemoUnit.BRANCH, "Deniz", "Çınaroğlu", "tr", "kmr"),
  UNION_OFFICER(DemoUnit.UNION, "Şirin", "Karaçay", "tr"),
  CONFEDERATION_OFFICER(DemoUnit.CONFEDERATION, "İlkay", "Gündoğar", "tr", "en"),
  CASEWORKER(DemoUnit.UNION, "Zeynep", "Ağırbaş", "ar", "tr"),
  LAWYER(DemoUnit.UNION, "Baran", "Toprakçı", "kmr", "tr"),
  LEGAL_COORDINATOR(DemoUnit.UNION, "Nergis", "Ocakçı", "tr", "en"),
  DATA_PROTECTION_OFFICER(DemoUnit.CONFEDERATION, "Ömer", "Saklıgil", "en", "tr"),
  AUDITOR(DemoUnit.CONFEDERATION, "Gülistan", "Terazi", "tr"),
  ADMINISTRATOR(DemoUnit.CONFEDERATION, "Ali", "Çarkçı", "tr");

  private static final String OFFICE_SINCE = "2024-09-02";

  private final DemoUnit level;
  private final String givenName;
  private final String familyName;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> languages;

  DemoUser(DemoUnit level, String givenName, String familyName, String... languages) {
    this.level = level;
    this.givenName = givenName;
    this.familyName = familyName;
    this.languages = List.of(languages);
  }

  /** The name on the command line and the role in the token. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String userId() {
    return StableIds.of("user " + name()).toString();
  }

  public String memberId() {
    return StableIds.of("member " + name()).toString();
  }

  /** The id of the mandate for the person's office; a plain member has none. */
  public String mandateId() {
    return StableIds.of("mandate " + name()).toString();
  }

  public DemoUnit level() {
    return level;
  }

  public List<String> languages() {
    return languages;
  }

  public String email() {
    return label() + "@example.org";
  }

  /** The person's line in the register. */
  Map<String, Object> registerLine() {
    Map<String, Object> line = new TreeMap<>();
    line.put("id", memberId());
    line.put("givenName", givenName);
    line.put("familyName", familyName);
    line.put("languages", languages);
    line.put("contacts", Map.of("email", email()));
    line.put("admittedOn", OFFICE_SINCE);
    return line;
  }

  /** The office that the person holds at their level; a plain member holds none. */
  Optional<Map<String, Object>> mandate() {
    return this == MEMBER
        ? Optional.empty()
        : Optional.of(
            new TreeMap<>(
                Map.of(
                    "id",
                    mandateId(),
                    "memberId",
                    memberId(),
                    "office",
                    label(),
                    "startedOn",
                    OFFICE_SINCE)));
  }

  /** Finds a demo user, or says which ones there are. */
  public static DemoUser named(String label) {
    return Arrays.stream(values())
        .filter(user -> user.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new LocalProblem(
                "There is no demo user \""
                    + label
                    + "\"; choose one of "
                    + labels()
                    + ", or partner, a program."));
  }

  private static String labels() {
    return Arrays.stream(values()).map(DemoUser::label).collect(Collectors.joining(", "));
  }
}
