package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.dayanisma.dataprotection.StampRejected;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class EventSubscriptionTest {

  private final List<IncomingEvent> handled = new ArrayList<>();
  private final EventSubscription subscription =
      EventSubscription.named("trees").on("org.dayanisma.test.grown.v1", handled::add).build();

  @Test
  void handsAnEventToTheHandlerOfItsType() {
    subscription.accept(event("org.dayanisma.test.grown.v1").build());
    assertThat(handled)
        .extracting(IncomingEvent::id, IncomingEvent::sequence)
        .containsExactly(tuple("tree:3", 3L));
  }

  /** One id through the logs of all services; nothing of what the event says. */
  @Test
  void writesALineWithTheIdOfTheRequestThatBeganItAll() {
    Logger logger = (Logger) LoggerFactory.getLogger(EventSubscription.class);
    ListAppender<ILoggingEvent> lines =
        new ListAppender<>() {
          @Override
          protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing(); // as long as the thread knows
            super.append(line);
          }
        };
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
    try {
      subscription.accept(
          event("org.dayanisma.test.grown.v1")
              .setHeader("ce_correlationid", "the-request")
              .build());
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(null);
    }
    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.getFirst().getFormattedMessage())
        .matches("trees: org\\.dayanisma\\.test\\.grown\\.v1 \\d+ ms");
    assertThat(lines.list.getFirst().getMDCPropertyMap())
        .containsEntry("correlationId", "the-request");
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  @Test
  void ignoresAndCountsATypeNobodyHandles() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    subscription.bindTo(meters);
    subscription.accept(event("org.dayanisma.test.felled.v1").build());
    assertThat(handled).isEmpty();
    assertThat(
            meters
                .get("dayanisma.relay.ignored")
                .tag("subscription", "trees")
                .functionCounter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void refusesAnotherMajorOfAHandledType() {
    assertThatThrownBy(() -> subscription.accept(event("org.dayanisma.test.grown.v2").build()))
        .isInstanceOf(PoisonEventException.class);
  }

  @Test
  void refusesABrokenEnvelope() {
    for (String header :
        List.of(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_sequence",
            "ce_time",
            "ce_specversion")) {
      assertThatThrownBy(() ->
              subscription.accept(
                  event("org.dayanisma.test.grown.v1").removeHeader(header).build()))
          .as(header)
          .isInstanceOf(PoisonEventException.class);
    }
    assertPoison("ce_sequence", "seven");
    assertPoison("ce_sequence", "0");
    assertPoison("ce_time", "yesterday");
    assertPoison("ce_specversion", "0.3");
    assertPoison("ce_type", "a type\nwith a line");
    assertPoison("ce_id", "x".repeat(600));
  }

  private void assertPoison(String header, String value) {
    Message<byte[]> message =
        event("org.dayanisma.test.grown.v1").setHeader(header, value.getBytes(UTF_8)).build();
    assertThatThrownBy(() -> subscription.accept(message)).isInstanceOf(PoisonEventException.class);
  }

  @Test
  void setsCorrelationAroundTheHandlerOnly() {
    List<String> during = new ArrayList<>();
    EventSubscription observing =
        EventSubscription.named("mdc")
            .on(
                "org.dayanisma.test.grown.v1",
                e -> during.add(MDC.get("correlationId") + " " + MDC.get("causationId")))
            .build();
    observing.accept(event("org.dayanisma.test.grown.v1").build());
    assertThat(during).containsExactly("corr tree:3");
    assertThat(MDC.get("causationId")).isNull();
  }

  @Test
  void turnsAnUnreadableBodyIntoPoisonWithoutQuotingIt() {
    subscription.accept(event("org.dayanisma.test.grown.v1").build());
    assertThatThrownBy(() ->
            handled
                .getFirst()
                .decode(bytes -> {
                  throw new IllegalArgumentException("cannot read 'Canary'");
                }))
        .isInstanceOf(PoisonEventException.class)
        .hasMessageNotContaining("Canary")
        .hasNoCause();
  }

  @Test
  void aBodyThatCannotBeReadBecauseAStoreIsAwayIsNoPoison() {
    subscription.accept(event("org.dayanisma.test.grown.v1").build());
    var away = new DataAccessResourceFailureException("the vault is sealed");
    assertThatThrownBy(() ->
            handled
                .getFirst()
                .decode(bytes -> {
                  throw away;
                }))
        .isSameAs(away);
  }

  @Test
  void whatTakesAccessAwayDoesByItsEnvelopeWhatItsBodyCannot() {
    List<String> shut = new ArrayList<>();
    EventSubscription taking =
        EventSubscription.named("ends")
            .onTakingAway(
                "org.dayanisma.test.ended.v1",
                e -> e.decode(bytes -> Integer.parseInt("x")),
                e -> shut.add(e.subject()))
            .build();

    assertThatThrownBy(() -> taking.accept(event("org.dayanisma.test.ended.v1").build()))
        .isInstanceOf(PoisonEventException.class);
    assertThatThrownBy(() -> taking.accept(event("org.dayanisma.test.ended.v2").build()))
        .isInstanceOf(PoisonEventException.class);
    assertThat(shut).containsExactly("tree", "tree");
    assertThat(taking.takesAway("org.dayanisma.test.ended.v2")).isTrue();
    assertThat(taking.takesAway("org.dayanisma.test.begun.v1")).isFalse();
  }

  @Test
  void whatTakesAccessAwayIsNotPutAsideBeforeItsEnvelopeHasDoneSo() {
    EventSubscription taking =
        EventSubscription.named("ends")
            .onTakingAway(
                "org.dayanisma.test.ended.v1",
                e -> e.decode(bytes -> Integer.parseInt("x")),
                e -> {
                  throw new IllegalStateException("a document that does not open");
                })
            .build();

    for (String type : List.of("org.dayanisma.test.ended.v1", "org.dayanisma.test.ended.v2")) {
      assertThatThrownBy(() -> taking.accept(event(type).build()))
          .as(type)
          .satisfies(
              failed -> assertThat(EventFailure.of(failed)).isEqualTo(EventFailure.WAITED_FOR));
    }
  }

  /**
   * No waiting mends what somebody wrote into the store, and it opens nothing; but while the
   * consumer waited, events behind it would leave access open.
   */
  @Test
  void whatTakesAccessAwayAndMeetsAForgedRowIsPutAsideAfterItsEnvelopeHasDoneWhatItCan() {
    List<String> shut = new ArrayList<>();
    EventSubscription taking =
        EventSubscription.named("ends")
            .onTakingAway(
                "org.dayanisma.test.ended.v1",
                e -> {
                  throw new IllegalStateException(new StampRejected("rows"));
                },
                e -> shut.add(e.subject()))
            .onTakingAway(
                "org.dayanisma.test.moved.v1",
                e -> {
                  throw new StampRejected("rows");
                },
                e -> {
                  throw new StampRejected("other rows");
                })
            .build();

    for (String type : List.of("org.dayanisma.test.ended.v1", "org.dayanisma.test.moved.v1")) {
      assertThatThrownBy(() -> taking.accept(event(type).build()))
          .as(type)
          .satisfies(failed -> assertThat(EventFailure.of(failed)).isEqualTo(EventFailure.REFUSED));
    }
    assertThat(shut).containsExactly("tree");
  }

  @Test
  void whatTakesAccessAwayAndWasReadIsNeverPutAside() {
    List<String> shut = new ArrayList<>();
    EventSubscription taking =
        EventSubscription.named("ends")
            .onTakingAway(
                "org.dayanisma.test.ended.v1",
                e -> {
                  throw new NullPointerException("a bug");
                },
                e -> shut.add(e.subject()))
            .build();

    assertThatThrownBy(() -> taking.accept(event("org.dayanisma.test.ended.v1").build()))
        .satisfies(
            failed -> assertThat(EventFailure.of(failed)).isEqualTo(EventFailure.WAITED_FOR));
    assertThat(shut).isEmpty();
  }

  /**
   * Otherwise it would end the consumer's thread, and with it all handling until the next start.
   */
  @Test
  void anErrorOfTheMachineIsAFailureOfTheEvent() {
    EventSubscription subscription =
        EventSubscription.named("broken")
            .on(
                "org.dayanisma.test.planted.v1",
                e -> {
                  throw new NoClassDefFoundError("built anew under a running service");
                })
            .on("org.dayanisma.test.grown.v1", EventSubscriptionTest::endless)
            .onTakingAway("org.dayanisma.test.ended.v1", EventSubscriptionTest::endless, e -> {})
            .build();

    assertThat(failureOf(subscription, "org.dayanisma.test.planted.v1"))
        .isEqualTo(EventFailure.WAITED_FOR);
    assertThat(failureOf(subscription, "org.dayanisma.test.grown.v1"))
        .isEqualTo(EventFailure.REFUSED);
    assertThat(failureOf(subscription, "org.dayanisma.test.ended.v1"))
        .as("takes access away")
        .isEqualTo(EventFailure.WAITED_FOR);
  }

  private static EventFailure failureOf(EventSubscription subscription, String type) {
    return EventFailure.of(
        catchThrowableOfType(
            RuntimeException.class, () -> subscription.accept(event(type).build())));
  }

  private static void endless(IncomingEvent event) {
    throw new StackOverflowError();
  }

  @Test
  void wantsOneHandlerPerTypeAndAtLeastOne() {
    assertThatThrownBy(() -> EventSubscription.named("x").build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> EventSubscription.named("x").on("a.v1", e -> {}).on("a.v1", e -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MessageBuilder<byte[]> event(String type) {
    return MessageBuilder.withPayload("{}".getBytes(UTF_8))
        .setHeader("ce_specversion", "1.0".getBytes(UTF_8))
        .setHeader("ce_id", "tree:3".getBytes(UTF_8))
        .setHeader("ce_source", "/test".getBytes(UTF_8))
        .setHeader("ce_type", type.getBytes(UTF_8))
        .setHeader("ce_subject", "tree".getBytes(UTF_8))
        .setHeader("ce_time", "2026-03-16T08:00:00Z".getBytes(UTF_8))
        .setHeader("ce_correlationid", "corr".getBytes(UTF_8))
        .setHeader("ce_sequence", "00000000000000000003".getBytes(UTF_8));
  }
}
