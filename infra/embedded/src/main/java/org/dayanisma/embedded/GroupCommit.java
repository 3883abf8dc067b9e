package org.dayanisma.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes commands durable, several with one write.
 *
 * <p>Invariants: a command's answer is returned only after a commit that began when the command was
 * complete; a commit never begins in the middle of a command. The first waiting thread commits for
 * everybody who is ready by then.
 */
final class GroupCommit {
  private final MVStore store;
  private final boolean persistent;

  /**
   * Shared by commands while they change the maps, exclusive while a commit takes its picture of
   * them.
   */
  private final ReentrantReadWriteLock change = new ReentrantReadWriteLock(true);

  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong completed = new AtomicLong();
  private volatile long committed;

  GroupCommit(MVStore store) {
    this.store = store;
    this.persistent = store.isPersistent();
  }

  /** Runs a command that may write, and returns when its effect is committed. */
  <T> T durably(Supplier<T> command) {
    if (!persistent) {
      return command.get();
    }
    T answer = wholly(command);
    commitUpTo(completed.incrementAndGet());
    return answer;
  }

  /** Runs something no commit may see half of, without waiting for the commit. */
  <T> T wholly(Supplier<T> command) {
    change.readLock().lock();
    try {
      return command.get();
    } finally {
      change.readLock().unlock();
    }
  }

  private void commitUpTo(long ticket) {
    if (committed >= ticket) {
      return;
    }
    committing.lock();
    try {
      if (committed >= ticket) {
        return;
      }
      change.writeLock().lock();
      try {
        long covered = completed.get();
        store.commit();
        committed = covered;
      } finally {
        change.writeLock().unlock();
      }
    } finally {
      committing.unlock();
    }
  }

  /** Closes the store when no commit is under way any more. */
  void close() {
    committing.lock();
    try {
      store.close();
    } finally {
      committing.unlock();
    }
  }
}
