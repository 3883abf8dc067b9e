package org.dayanisma.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Two hundred units: the demo confederation, eleven unions, four branches each, and 144 workplaces.
 * The demo's own branch and workplace are among them.
 */
final class SeedTree {

  static final int UNITS = 200;

  private static final int BRANCHES_PER_UNION = 4;
  private static final int WORKPLACES = UNITS - 1 - 11 - 11 * BRANCHES_PER_UNION;

  private static final List<String> CITIES =
      List.of("Diyarbakır", "Ankara", "İstanbul", "İzmir", "Mardin", "Hatay", "Van", "Şanlıurfa");
  private static final List<String> PLACES =
      List.of("Gelincik", "Çınar", "Papatya", "Ihlamur", "Kavak", "Zeytin", "Nergis", "Söğüt");

  /** A branch with the union it belongs to. */
  record Branch(String id, SeedUnion union) {}

  private final List<Map<String, Object>> registrations = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();
  private final List<String> workplaces = new ArrayList<>();

  SeedTree() {
    registrations.add(DemoUnit.CONFEDERATION.registration());
    for (SeedUnion union : SeedUnion.values()) {
      registrations.add(union(union));
    }
    for (SeedUnion union : SeedUnion.values()) {
      for (int n = 0; n < BRANCHES_PER_UNION; n++) {
        branch(union, n);
      }
    }
    for (int n = 0; n < WORKPLACES; n++) {
      workplace(n);
    }
  }

  /** Bodies that register the units, parents first. */
  List<Map<String, Object>> registrations() {
    return Collections.unmodifiableList(registrations);
  }

  /** The same, kind by kind: units below a unit come in a later list. */
  List<List<Map<String, Object>>> levels() {
    Map<Object, List<Map<String, Object>>> byKind = new LinkedHashMap<>();
    for (Map<String, Object> unit : registrations) {
      byKind
          .computeIfAbsent(Objects.requireNonNull(unit.get("kind")), kind -> new ArrayList<>())
          .add(unit);
    }
    return List.copyOf(byKind.values());
  }

  List<Branch> branches() {
    return Collections.unmodifiableList(branches);
  }

  /** Ids of workplaces; the n-th belongs to the branch n modulo their number. */
  List<String> workplaces() {
    return Collections.unmodifiableList(workplaces);
  }

  private static Map<String, Object> union(SeedUnion union) {
    return union == SeedUnion.EDUCATION
        ? DemoUnit.UNION.registration()
        : unit(
            union.id(),
            "UNION",
            union.title(),
            DemoUnit.CONFEDERATION.id(),
            Map.of("serviceBranch", union.serviceBranch()));
  }

  private void branch(SeedUnion union, int n) {
    boolean demo = union == SeedUnion.EDUCATION && n == 0;
    String id = demo ? DemoUnit.BRANCH.id() : idOf("branch " + union.name() + n);
    String city = CITIES.get((union.serviceBranch() + n) % CITIES.size());
    branches.add(new Branch(id, union));
    registrations.add(
        demo
            ? DemoUnit.BRANCH.registration()
            : unit(id, "BRANCH", city + " " + (n + 1) + " No'lu Şube", union.id(), Map.of()));
  }

  private void workplace(int n) {
    Branch branch = branches.get(n % branches.size());
    boolean demo = branch.id().equals(DemoUnit.BRANCH.id()) && n < branches.size();
    String id = demo ? DemoUnit.WORKPLACE.id() : idOf("workplace " + n);
    workplaces.add(id);
    registrations.add(
        demo
            ? DemoUnit.WORKPLACE.registration()
            : unit(
                id,
                "WORKPLACE",
                PLACES.get(n % PLACES.size()) + " İşyeri " + (n + 1),
                branch.id(),
                Map.of()));
  }

  private static Map<String, Object> unit(
      String id, String kind, String name, String parentId, Map<String, Object> more) {
    Map<String, Object> body =
        new TreeMap<>(Map.of("id", id, "kind", kind, "name", name, "parentId", parentId));
    body.putAll(more);
    return body;
  }

  private static String idOf(String name) {
    return StableIds.of("seed " + name).toString();
  }
}
