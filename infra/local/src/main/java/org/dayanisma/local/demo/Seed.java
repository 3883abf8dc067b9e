package org.dayanisma.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.dayanisma.local.LocalProblem;

/**
 * A realistic confederation through the public API: 11 unions, 200 units, invented members, some
 * officers. Everything has an id computed from its place, so loading again changes nothing, and
 * loading more adds only what is new.
 */
public final class Seed {

  /** What was new; the second time nothing is. */
  public record Result(int units, int members, int mandates) {}

  private static final int SENDERS = 6;
  private static final String OFFICE_SINCE = "2026-01-05";

  private final LocalApi api;
  private final Consumer<Double> progress;
  private final SeedTree tree = new SeedTree();

  /**
   * @param progress is told which part of the whole is done, from 0 to 1
   */
  public Seed(LocalApi api, Consumer<Double> progress) {
    this.api = api;
    this.progress = progress;
  }

  public Result load(int members) {
    progress.accept(0.0);
    int units = 0;
    for (List<Map<String, Object>> level : tree.levels()) {
      units += sideBySide(level, unit -> created("/api/units", unit));
    }
    AtomicInteger done = new AtomicInteger();
    int registered =
        sideBySide(
            chunks(members),
            chunk -> {
              int fresh = Registrations.post(api, chunk.workplace(), chunk.lines());
              progress.accept((double) done.addAndGet(chunk.indexes().size()) / members);
              return fresh;
            });
    int mandates =
        sideBySide(
            offices(members),
            office -> created("/api/units/" + office.unitId() + "/mandates", office.body()));
    progress.accept(1.0);
    return new Result(units, registered, mandates);
  }

  /** Sends several at a time: most of each request is waiting for a disk or for another service. */
  private static <T> int sideBySide(List<T> all, ToIntFunction<T> sending) {
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<Integer>> sent = new ArrayList<>();
      for (T one : all) {
        sent.add(senders.submit(() -> sending.applyAsInt(one)));
      }
      return sent.stream().mapToInt(Seed::result).sum();
    }
  }

  /** Members of one workplace, few enough for one request. */
  private record Chunk(String workplace, List<Integer> indexes) {

    List<Map<String, Object>> lines() {
      return indexes.stream().map(InventedPerson::registerLine).toList();
    }
  }

  private List<Chunk> chunks(int members) {
    List<String> workplaces = tree.workplaces();
    List<Chunk> chunks = new ArrayList<>();
    for (int place = 0; place < workplaces.size(); place++) {
      List<Integer> indexes = new ArrayList<>();
      for (int index = place; index < members; index += workplaces.size()) {
        indexes.add(index);
        if (indexes.size() == Registrations.MOST) {
          chunks.add(new Chunk(workplaces.get(place), List.copyOf(indexes)));
          indexes.clear();
        }
      }
      if (!indexes.isEmpty()) {
        chunks.add(new Chunk(workplaces.get(place), List.copyOf(indexes)));
      }
    }
    return chunks;
  }

  private record Office(String unitId, String office, int memberIndex) {

    Map<String, Object> body() {
      return Map.of(
          "id",
          StableIds.of("seed mandate " + unitId + office).toString(),
          "memberId",
          InventedPerson.idOf(memberIndex),
          "office",
          office,
          "startedOn",
          OFFICE_SINCE);
    }
  }

  /**
   * An organiser and an officer per branch, an officer and a legal coordinator per union, as far as
   * there are members.
   */
  private List<Office> offices(int members) {
    List<Office> offices = new ArrayList<>();
    int workplaces = tree.workplaces().size();
    for (int n = 0; n < tree.branches().size(); n++) {
      SeedTree.Branch branch = tree.branches().get(n);
      offices.add(new Office(branch.id(), "organiser", n));
      offices.add(new Office(branch.id(), "branch-officer", n + workplaces));
      // the demo union has its own; in every other union the first branch provides one
      if (n % 4 == 0 && branch.union() != SeedUnion.EDUCATION) {
        offices.add(new Office(branch.union().id(), "union-officer", n + 2 * workplaces));
        offices.add(new Office(branch.union().id(), "legal-coordinator", n + 3 * workplaces));
      }
    }
    offices.removeIf(office -> office.memberIndex() >= members);
    return offices;
  }

  private int created(String path, Map<String, Object> body) {
    LocalApi.Answer answer = api.post(path, body);
    if (RepeatedLoading.isTrouble(answer)) {
      throw new LocalProblem("POST " + path + " answers " + answer.status() + " " + answer.body());
    }
    return answer.status() == 201 ? 1 : 0;
  }

  private static int result(Future<Integer> chunk) {
    try {
      return chunk.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LocalProblem("Stopped while loading.", stopped);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof LocalProblem problem) {
        throw problem;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }
}
