package org.dayanisma.embedded;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A map of the store whose changes go to the log.
 *
 * <p>Callers change one map from one thread at a time (the collection's lock), so the order in the
 * log is the order of the changes. The log is told first, so that code that sees a change, even
 * without any lock, can ask the log how far it must be written before the change may be told to
 * anybody.
 */
final class StoreMap<K, V> {
  private final MVMap<K, V> map;
  private final ChangeLog log;
  private final boolean logged;

  StoreMap(MVStore store, String name, DataType<K> keys, DataType<V> values, ChangeLog log) {
    this.map = store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    this.log = log;
    this.logged = log.listens();
  }

  /** Applies a change that was read from the log. */
  void restore(byte[] key, byte @Nullable [] value) {
    K decodedKey = map.getKeyType().read(ByteBuffer.wrap(key));
    if (value == null) {
      map.remove(decodedKey);
    } else {
      map.put(decodedKey, map.getValueType().read(ByteBuffer.wrap(value)));
    }
  }

  @Nullable V get(K key) {
    return map.get(key);
  }

  void put(K key, V value) {
    if (logged) {
      log.put(map.getName(), encoded(map.getKeyType(), key), encoded(map.getValueType(), value));
    }
    map.put(key, value);
  }

  /** True if the key was absent and now has the value. */
  boolean putIfAbsent(K key, V value) {
    if (map.containsKey(key)) {
      return false;
    }
    put(key, value);
    return true;
  }

  @Nullable V remove(K key) {
    if (logged && map.containsKey(key)) {
      log.remove(map.getName(), encoded(map.getKeyType(), key));
    }
    return map.remove(key);
  }

  Set<Entry<K, V>> entries() {
    return map.entrySet();
  }

  /** The entries from one key to another, both included, in their order or in reverse. */
  Stream<Entry<K, V>> range(K from, K to, boolean backward) {
    Cursor<K, V> cursor = map.cursor(from, to, backward);
    Iterator<Entry<K, V>> entries =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return cursor.hasNext();
          }

          @Override
          public Entry<K, V> next() {
            K key = cursor.next();
            return Map.entry(key, cursor.getValue());
          }
        };
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
  }

  Collection<V> values() {
    return map.values();
  }

  long size() {
    return map.sizeAsLong();
  }

  private static <T> byte[] encoded(DataType<T> type, T value) {
    WriteBuffer out = new WriteBuffer(256);
    type.write(out, value);
    byte[] bytes = new byte[out.position()];
    out.position(0);
    out.get(bytes);
    return bytes;
  }
}
