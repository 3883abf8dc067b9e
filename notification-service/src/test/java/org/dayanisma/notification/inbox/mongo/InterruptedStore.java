package org.dayanisma.notification.inbox.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A store seen by an instance that may die before, within or after any of its writes and before any
 * of its readings. Within a write of many, which has no order, any part of them is stored.
 */
final class InterruptedStore {

  private static final int ONE_IN = 12;

  private final MongoDatabase store;
  private final Random random;

  InterruptedStore(MongoDatabase store, Random random) {
    this.store = store;
    this.random = random;
  }

  /** The instance died here. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  MongoDatabase database() {
    return proxy(
        MongoDatabase.class,
        (_, method, arguments) -> {
          Object result = call(store, method, arguments);
          return result instanceof MongoCollection<?> collection ? dying(collection) : result;
        });
  }

  private <T> MongoCollection<T> dying(MongoCollection<T> collection) {
    return proxy(
        MongoCollection.class,
        (_, method, arguments) -> {
          mayDie();
          if (method.getName().equals("insertMany") && random.nextInt(ONE_IN) == 0) {
            storePart(collection, (List<?>) arguments[0]);
            throw new Crash();
          }
          Object result = call(collection, method, arguments);
          if (!method.getName().equals("find")) {
            mayDie();
          }
          return result;
        });
  }

  @SuppressWarnings("unchecked")
  private <T> void storePart(MongoCollection<T> collection, List<?> documents) {
    List<T> part = new ArrayList<>((List<T>) documents);
    part.removeIf(document -> random.nextBoolean());
    if (!part.isEmpty()) {
      try {
        collection.insertMany(part, new InsertManyOptions().ordered(false));
      } catch (MongoBulkWriteException refused) {
        // what is there already stays; nobody is left to be told
      }
    }
  }

  private void mayDie() {
    if (random.nextInt(ONE_IN) == 0) {
      throw new Crash();
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<? super T> type, InvocationHandler handler) {
    return (T)
        Proxy.newProxyInstance(
            InterruptedStore.class.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
