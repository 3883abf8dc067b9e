package org.dayanisma.eventrelay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
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
 * of a handled type, is poison: {@link PoisonEventException}, and so dead letters at once. Any
 * other exception of a handler is retried by the container.
 *
 * <p>Declare the bean with this class as its type, so that its counters are found.
 */
public final class EventSubscription implements Consumer<Message<byte[]>>, MeterBinder {

  private static final Logger log = LoggerFactory.getLogger(EventSubscription.class);
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final String CORRELATION_ID = "correlationId";
  private static final String CAUSATION_ID = "causationId";

  private final String name;
  private final Map<String, Consumer<IncomingEvent>> handlers;
  private final Set<String> handledNames;
  private final LongAdder handled = new LongAdder();
  private final LongAdder ignored = new LongAdder();

  private EventSubscription(String name, Map<String, Consumer<IncomingEvent>> handlers) {
    this.name = name;
    this.handlers = Map.copyOf(handlers);
    this.handledNames =
        handlers.keySet().stream()
            .map(EventSubscription::withoutMajor)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Begins a subscription.
   *
   * @param name tag of its counters; by convention the name of the bean
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  @Override
  public void accept(Message<byte[]> message) {
    IncomingEvent event = CloudEventHeaders.read(message);
    Consumer<IncomingEvent> handler = handlers.get(event.type());
    if (handler != null) {
      handle(event, handler);
    } else if (handledNames.contains(withoutMajor(event.type()))) {
      throw new PoisonEventException("No handler here knows this major version: " + event.type());
    } else {
      ignored.increment();
    }
  }

  /** What follows from a request is found by its id in the log of each service it reached. */
  private void handle(IncomingEvent event, Consumer<IncomingEvent> handler) {
    long since = System.nanoTime();
    try (var _ = MDC.putCloseable(CORRELATION_ID, event.correlationId());
        var _ = MDC.putCloseable(CAUSATION_ID, event.id())) {
      handler.accept(event);
      log.info("{}: {} {} ms", name, event.type(), (System.nanoTime() - since) / NANOS_PER_MILLI);
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

    public EventSubscription build() {
      if (handlers.isEmpty()) {
        throw new IllegalStateException("A subscription without a handler: " + name);
      }
      return new EventSubscription(name, handlers);
    }
  }
}
