package org.dayanisma.embedded;

/** Is told every change of the store's maps, in the order in which they are made. */
interface ChangeLog {
  /** For a store that keeps nothing on disk. */
  ChangeLog NONE =
      new ChangeLog() {
        @Override
        public boolean listens() {
          return false;
        }

        @Override
        public void put(String map, byte[] key, byte[] value) {}

        @Override
        public void remove(String map, byte[] key) {}

        @Override
        public void drop(String map) {}
      };

  /** Whether it needs to be told at all. */
  default boolean listens() {
    return true;
  }

  /** The key has this value now. */
  void put(String map, byte[] key, byte[] value);

  /** The key is gone. */
  void remove(String map, byte[] key);

  /** The whole map is gone. */
  void drop(String map);
}
