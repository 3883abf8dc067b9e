package org.dayanisma.local.demo;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The units with which every new installation begins, from the root down. */
public enum DemoUnit {
  CONFEDERATION(null, "Umut Kamu Emekçileri Konfederasyonu"),
  UNION(CONFEDERATION, SeedUnion.EDUCATION.title()),
  BRANCH(UNION, "Diyarbakır 1 No'lu Şube"),
  WORKPLACE(BRANCH, "Kardelen Ortaokulu");

  private final @Nullable DemoUnit parent;
  private final String title;

  DemoUnit(@Nullable DemoUnit parent, String title) {
    this.parent = parent;
    this.title = title;
  }

  public String id() {
    return StableIds.of("unit " + name()).toString();
  }

  public Optional<DemoUnit> parent() {
    return Optional.ofNullable(parent);
  }

  /** The body that registers it. */
  Map<String, Object> registration() {
    Map<String, Object> body = new TreeMap<>(Map.of("id", id(), "kind", name(), "name", title));
    parent().ifPresent(above -> body.put("parentId", above.id()));
    if (this == UNION) {
      body.put("serviceBranch", SeedUnion.EDUCATION.serviceBranch());
    }
    return body;
  }
}
