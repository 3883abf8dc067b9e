package org.dayanisma.eventrelay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dayanisma.eventrelay.kafka.CloudEventHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.messaging.Message;

/**
 * A functional consumer that reads the CloudEvents envelope and calls the handler of the event's
 * type.
 *
 * <p>A type nobody here handles is ignored and counted, as long as a handler knows its major
 * version or none knows the type at all. An envelope that cannot be read, or another major version
 * of a handled type, is poison: {@link PoisonEventException}, which goes to the dead letters at
 * once. {@link EventFailure} says what becomes of an event whose handler fails in another way.
 *
 * <p>Declare the bean with this class as its type, so that its counters are found.
 */
public final class EventSubscription implements Consumer<Message<byte[]>>, MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(EventSubscription.class);
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final String CORRELATION_ID = "correlationId";
  private static final String CAUSATION_ID = "causationId";

  private final String name;
  private final Map<String, Consumer<IncomingEvent>> handlers;
  private final Set<String> handledNames;
  private final Map<String, Optional<Consumer<IncomingEvent>>> takingAway;
  private final LongAdder handled = new LongAdder();
  private final LongAdder ignored = new LongAdder();

  private EventSubscription(Builder built) {
    this.name = built.name;
    this.handlers = Map.copyOf(built.handlers);
    this.handledNames =
        handlers.keySet().stream()
            .map(EventSubscription::withoutMajor)
            .collect(Collectors.toUnmodifiableSet());
    this.takingAway = Map.copyOf(built.takingAway);
  }

  /**
   * Begins a subscription.
   *
   * @param name tag of its counters; by convention the name of the bean
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * An {@link Error} would end the thread of the consumer, and no event would be handled until the
   * next start; so it is treated as a failure like any other.
   */
  @Override
  public void accept(Message<byte[]> message) {
    try {
      dispatch(message);
    } catch (Error broken) {
      throw new HandlerBroken(broken);
    }
  }

  private void dispatch(Message<byte[]> message) {
    IncomingEvent event = CloudEventHeaders.read(message);
    Consumer<IncomingEvent> handler = handlers.get(event.type());
    if (handler != null) {
      handle(event, whenTaking(event.type()).map(shut -> closed(handler, shut)).orElse(handler));
    } else if (handledNames.contains(withoutMajor(event.type()))) {
      whenTaking(event.type()).ifPresent(shut -> shutBy(shut, event));
      throw new PoisonEventException("No handler here knows this major version: " + event.type());
    } else {
      ignored.increment();
    }
  }

  /** Whether an event of this type takes access away from somebody, whatever its major version. */
  public boolean takesAway(String type) {
    return takingAway.containsKey(withoutMajor(type));
  }

  private Optional<Consumer<IncomingEvent>> whenTaking(String type) {
    return takingAway.getOrDefault(withoutMajor(type), Optional.empty());
  }

  /**
   * An event that cannot be read does what its envelope alone allows. One that was read is held
   * back, unless it meets something that somebody wrote into the store: no waiting mends that, and
   * it opens nothing, while the events behind it would leave access open.
   */
  private static Consumer<IncomingEvent> closed(
      Consumer<IncomingEvent> handler, Consumer<IncomingEvent> shut) {
    return event -> {
      try {
        handler.accept(event);
      } catch (RuntimeException | Error failed) {
        switch (EventFailure.of(failed)) {
          case POISON -> shutBy(shut, event);
          case REFUSED -> {
            if (!EventFailure.isOfAForgedRow(failed)) {
              throw new HeldBack(failed);
            }
            shutBy(shut, event);
          }
          case WAITED_FOR -> {}
        }
        throw failed;
      }
    };
  }

  /** Only when that is done is the event put aside. */
  private static void shutBy(Consumer<IncomingEvent> shut, IncomingEvent event) {
    try {
      shut.accept(event);
    } catch (RuntimeException | Error failed) {
      if (EventFailure.of(failed) == EventFailure.REFUSED && !EventFailure.isOfAForgedRow(failed)) {
        throw new HeldBack(failed);
      }
      throw failed;
    }
  }

  /** Java itself gave up in the middle of an event. */
  static final class HandlerBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandlerBroken(Error cause) {
      super("An error of the JVM ended the handling of an event", cause);
    }
  }

  /** An event that takes access away is never put aside before the access is taken. */
  static final class HeldBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeldBack(Throwable refusal) {
      super("An event that takes access away could not be applied", refusal);
    }
  }

  /**
   * The id of a request shows, in the log of each service that it reached, what followed from it.
   */
  private void handle(IncomingEvent event, Consumer<IncomingEvent> handler) {
    long since = System.nanoTime();
    try (var _ = MDC.putCloseable(CORRELATION_ID, event.correlationId());
        var _ = MDC.putCloseable(CAUSATION_ID, event.id())) {
      handler.accept(event);
      LOG.info("{}: {} {} ms", name, event.type(), (System.nanoTime() - since) / NANOS_PER_MILLI);
    }
    handled.increment();
  }

  /** Events of types nobody here handles, since the start. */
  public long ignored() {
    return ignored.sum();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gaugeAsCounter(registry, "dayanisma.relay.handled", handled);
    gaugeAsCounter(registry, "dayanisma.relay.ignored", ignored);
  }

  private void gaugeAsCounter(MeterRegistry registry, String meter, LongAdder count) {
    FunctionCounter.builder(meter, count, LongAdder::sum)
        .tag("subscription", name)
        .register(registry);
  }

  private static String withoutMajor(String type) {
    int dot = type.lastIndexOf(".v");
    return dot < 0 ? type : type.substring(0, dot);
  }

  /** Collects the handlers of a subscription. */
  public static final class Builder {

    private final String name;
    private final Map<String, Consumer<IncomingEvent>> handlers = new LinkedHashMap<>();
    private final Map<String, Optional<Consumer<IncomingEvent>>> takingAway = new HashMap<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Hands every event of this type, its major version included, to the handler. */
    public Builder on(String type, Consumer<IncomingEvent> handler) {
      if (handlers.putIfAbsent(type, handler) != null) {
        throw new IllegalArgumentException("Two handlers for " + type);
      }
      return this;
    }

    /**
     * Hands the body of every such event to the handler, together with the event itself.
     *
     * @param body the part of it that the handler needs, see {@link EventJson}
     */
    public <T extends Record> Builder on(
        String type, Class<T> body, BiConsumer<T, IncomingEvent> handler) {
      return on(type, event -> handler.accept(EventJson.read(event, body), event));
    }

    /**
     * The same for an event that takes access away, see {@link #onTakingAway(String, Consumer)}.
     */
    public <T extends Record> Builder onTakingAway(
        String type, Class<T> body, BiConsumer<T, IncomingEvent> handler) {
      return onTakingAway(type, event -> handler.accept(EventJson.read(event, body), event));
    }

    /** The same, see {@link #onTakingAway(String, Consumer, Consumer)}. */
    public <T extends Record> Builder onTakingAway(
        String type,
        Class<T> body,
        BiConsumer<T, IncomingEvent> handler,
        Consumer<IncomingEvent> whenUnreadable) {
      return onTakingAway(
          type, event -> handler.accept(EventJson.read(event, body), event), whenUnreadable);
    }

    /**
     * The same for an event that takes access away from somebody: when one is put aside the alarm
     * is louder, because access stays open meanwhile.
     */
    public Builder onTakingAway(String type, Consumer<IncomingEvent> handler) {
      takingAway.put(withoutMajor(type), Optional.empty());
      return on(type, handler);
    }

    /**
     * The same where the envelope alone is enough to shut the access: an event that was read is
     * never put aside, however its handler fails, but retried for as long as it takes. So it needs
     * a group of its own, or a handler that is one write and no more.
     *
     * @param whenUnreadable takes the access away by the envelope, before an event whose body or
     *     major version cannot be read is put aside
     */
    public Builder onTakingAway(
        String type, Consumer<IncomingEvent> handler, Consumer<IncomingEvent> whenUnreadable) {
      takingAway.put(withoutMajor(type), Optional.of(whenUnreadable));
      return on(type, handler);
    }

    public EventSubscription build() {
      if (handlers.isEmpty()) {
        throw new IllegalStateException("A subscription without a handler: " + name);
      }
      return new EventSubscription(this);
    }
  }
}
