package org.dayanisma.testkit;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.lang.StackWalker.StackFrame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Notes every kind of query that a service sends to its store, in all contexts of this JVM. What a
 * test itself asks is not the service's query and is left out.
 */
final class QueryRecorder implements CommandListener {

  /** The one of this JVM. */
  static final QueryRecorder SHARED = new QueryRecorder(QueryRecorder::inTheHouse);

  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final String HOUSE = "org.dayanisma.";
  private static final String TEST_KIT = QueryRecorder.class.getPackageName() + ".";

  private final Map<String, AskedQuery> asked = new ConcurrentHashMap<>();
  private final Supplier<Optional<String>> place;

  /**
   * @param place which code asks at present; empty if it is not a service's
   */
  QueryRecorder(Supplier<Optional<String>> place) {
    this.place = place;
  }

  /** Makes the clients of this context report what they send. */
  static void listenIn(ConfigurableListableBeanFactory beans) {
    MongoClientSettingsBuilderCustomizer listening =
        settings -> settings.addCommandListener(SHARED);
    beans.registerSingleton("queryRecorder", listening);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    for (AskedQuery query : AskedQuery.of(event)) {
      String kind = query.kind();
      if (!asked.containsKey(kind)) {
        place.get().ifPresent(name -> asked.putIfAbsent(kind, query.askedAt(name)));
      }
    }
  }

  /** One of each kind. */
  Collection<AskedQuery> asked() {
    return List.copyOf(asked.values());
  }

  /** The innermost place in code of the house; empty if that is a test or this library. */
  private static Optional<String> inTheHouse() {
    return STACK
        .walk(frames ->
            frames
                .filter(frame -> frame.getClassName().startsWith(HOUSE))
                .filter(frame -> frame.getDeclaringClass() != QueryRecorder.class)
                .findFirst())
        .filter(frame -> !isOfTests(frame.getDeclaringClass()))
        .map(QueryRecorder::name);
  }

  private static boolean isOfTests(Class<?> type) {
    return type.getName().startsWith(TEST_KIT)
        || type.getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath()
            .contains("test-classes");
  }

  private static String name(StackFrame frame) {
    return frame.getDeclaringClass().getSimpleName() + "." + frame.getMethodName();
  }
}
