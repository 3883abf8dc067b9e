package org.dayanisma.notification.announcements.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.deliveries.application.DeliveryQueue;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.inbox.application.InMemoryInbox;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Lane;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A member is told once of each measure, as long as there is something to look at. */
class TellOfOwnCaseTest {

  private static final RecipientId MEMBER = new RecipientId("m");
  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");

  private final World world = new World(RandomGenerator.getDefault(), 0);

  @Test
  void theMemberIsToldOnceHoweverOftenTheOpeningIsTold() {
    world.opens("a", "measure");
    world.opens("a", "measure");

    assertThat(world.rows()).hasSize(1);
    assertThat(world.rows().getFirst().about().link()).contains("/api/me/cases");
    assertThat(world.rows().getFirst().toString()).doesNotContain("case-a");
    assertThat(world.mails).hasSize(1);
  }

  @Test
  void anotherMeasureIsToldOfAnew() {
    world.opens("a", "measure");
    world.opens("b", "other-measure");

    assertThat(world.rows()).hasSize(2);
    assertThat(world.mails).hasSize(2);
  }

  /** Behind the link of the row there would be nothing, and that would tell. */
  @Test
  void nothingInTheInboxTellsOfACaseThatWasSealed() {
    world.opens("a", "measure");
    world.seals("a");
    assertThat(world.rows()).isEmpty();

    world.opens("a", "measure");
    assertThat(world.rows()).as("told again from the beginning").isEmpty();

    world.unseals("a");
    assertThat(world.rows()).hasSize(1);
    assertThat(world.mails).as("no second mail").hasSize(1);
  }

  @Test
  void aCaseBesideASealedOneLooksAsIfItWereTheFirst() {
    world.opens("a", "measure");
    world.seals("a");
    world.opens("b", "measure");

    assertThat(world.rows()).extracting(Notice::at).containsExactly(World.at("b"));
    assertThat(world.mails).as("no second mail").hasSize(1);
  }

  @Test
  void neitherDoesTheTimeOfTheRowTellOfOneThatIsSealedBesideIt() {
    world.opens("a", "measure");
    world.opens("b", "measure");
    world.seals("a");

    assertThat(world.rows()).extracting(Notice::at).containsExactly(World.at("b"));
  }

  /** Another instance is told of another case of the measure, between any two steps of this one. */
  @Test
  void whateverTwoInstancesAreToldAtTheSameTimeTheRowIsThereWhileThereIsACaseToSee() {
    Seeded.random(
        45,
        50_000,
        random -> {
          World both = new World(random, 6);
          for (int i = random.nextInt(1, 8); i > 0; i--) {
            both.something();
          }
          both.quiet();

          assertThat(both.rows()).hasSize(both.isAnythingShown() ? 1 : 0);
          assertThat(both.mails).hasSizeLessThanOrEqualTo(1);
          assertThat(both.rows())
              .allSatisfy(row -> assertThat(both.timesShown()).contains(row.at()));
        });
  }

  /** What happens in between, whenever a row is written. */
  private record Interrupted(Inbox rows, Runnable meanwhile) implements Inbox {
    @Override
    public void add(List<Notice> notices) {
      rows.add(notices);
      meanwhile.run();
    }

    @Override
    public void withdraw(Notice notice) {
      rows.withdraw(notice);
      meanwhile.run();
    }

    @Override
    public Optional<Notice> find(NoticeId notice) {
      return rows.find(notice);
    }

    @Override
    public List<Row> newest(RecipientId recipient, @Nullable Place before, int limit) {
      return rows.newest(recipient, before, limit);
    }

    @Override
    public Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now) {
      return rows.markRead(recipient, notice, now);
    }
  }

  /** Only plans. */
  private record NotedDeliveries(Set<DeliveryId> planned) implements Deliveries {
    @Override
    public void plan(List<Delivery> more) {
      more.forEach(delivery -> planned.add(delivery.id()));
    }

    @Override
    public Optional<Delivery> claim(DeliveryId id, Instant now, Instant until) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Delivery> findAll(Collection<DeliveryId> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Due> due(Lane lane, Instant now, @Nullable Due after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean save(Delivery before, List<DeliveryEvent> events) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoQueue implements DeliveryQueue {
    @Override
    public void offer(Lane lane, DeliveryId id) {}

    @Override
    public void offerAt(Lane lane, DeliveryId id, Instant due) {}
  }

  /** What two instances share, and what happens in between whatever one of them does. */
  private static final class World implements OpenCases {

    final Set<DeliveryId> mails = new LinkedHashSet<>();
    private final Map<String, OpenCase> opened = new LinkedHashMap<>();
    private final Set<String> sealed = new LinkedHashSet<>();
    private final InMemoryInbox rows = new InMemoryInbox();
    private final RandomGenerator random;
    private final TellOfOwnCaseHandler handler;
    private final Set<String> busy = new LinkedHashSet<>();
    private int interruptions;

    World(RandomGenerator random, int interruptions) {
      this.random = random;
      this.interruptions = interruptions;
      Inbox inbox = new Interrupted(rows, this::meanwhile);
      handler =
          new TellOfOwnCaseHandler(
              this,
              inbox,
              new TellPeopleHandler(inbox, new NotedDeliveries(mails), new NoQueue(), () -> NOON));
    }

    List<Notice> rows() {
      return rows.newest(MEMBER, null, 100).stream().map(Inbox.Row::notice).toList();
    }

    static Instant at(String caseId) {
      return NOON.plusSeconds(caseId.charAt(0));
    }

    boolean isAnythingShown() {
      return !timesShown().isEmpty();
    }

    List<Instant> timesShown() {
      return opened.values().stream()
          .filter(one -> !sealed.contains(one.caseId()))
          .map(OpenCase::openedAt)
          .toList();
    }

    void opens(String name, String measure) {
      String id = "case-" + name;
      opened(new OpenCase(id, MEMBER.value(), List.of("unit"), at(name), measure));
      handler.isShown(id);
    }

    void seals(String name) {
      sealed.add("case-" + name);
      handler.isSealed("case-" + name);
    }

    void unseals(String name) {
      sealed.remove("case-" + name);
      handler.isShown("case-" + name);
    }

    /** One of three cases of one measure; what is told of one case is told one after the other. */
    void something() {
      List<String> free = new ArrayList<>(List.of("a", "b", "c"));
      free.removeAll(busy);
      if (free.isEmpty()) {
        return;
      }
      String name = free.get(random.nextInt(free.size()));
      busy.add(name);
      String id = "case-" + name;
      if (!opened.containsKey(id)) {
        opens(name, "measure");
      } else if (sealed.contains(id)) {
        unseals(name);
      } else {
        seals(name);
      }
      busy.remove(name);
    }

    void quiet() {
      interruptions = 0;
    }

    private void meanwhile() {
      if (interruptions > 0 && random.nextBoolean()) {
        interruptions--;
        something();
      }
    }

    @Override
    public void opened(OpenCase one) {
      opened.put(one.caseId(), one);
      meanwhile();
    }

    @Override
    public Optional<OpenCase> find(String caseId) {
      return Optional.ofNullable(opened.get(caseId));
    }

    @Override
    public Optional<OpenCase> shownOf(String measureId) {
      Optional<OpenCase> shown =
          opened.values().stream()
              .filter(one -> one.measureId().equals(measureId))
              .filter(one -> !sealed.contains(one.caseId()))
              .findFirst();
      meanwhile();
      return shown;
    }

    @Override
    public void closed(String caseId) {}

    @Override
    public void sealed(String caseId, boolean on, IncomingEvent cause) {}

    @Override
    public boolean isSealed(String caseId) {
      return sealed.contains(caseId);
    }

    @Override
    public List<OpenCase> touching(
        Collection<String> unitIds, Instant since, @Nullable String after, int limit) {
      return List.of();
    }
  }
}
