package org.dayanisma.embedded;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes commands durable, several of them with one write.
 *
 * <p>Invariants: an answer, even to a reader, is given only after everything on which it may rest
 * is in the log on disk; a batch of the log, and a checkpoint of the store, hold whole commands
 * only. The first waiting thread writes for all that are ready by then. After a failure nothing is
 * answered any more: what is in memory cannot be told from what is durable, and is abandoned.
 */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private static final int FEW_CHANGES = 100;
  private static final int MANY_CHANGES = 500;

  private final StoreFiles files;
  private final MVStore store;
  private final WriteAheadLog log;
  private final long checkpointEvery;
  private final long mostUnsaved;
  private final Runnable whenFailed;

  /**
   * Held shared by commands while they change the maps, and exclusively while their changes are
   * taken.
   */
  private final ReentrantReadWriteLock change = new ReentrantReadWriteLock(true);

  private final ReentrantLock committing = new ReentrantLock();

  /** How many of the changes that the log was told are on disk. */
  private volatile long committed;

  /** How many of them are in the store's file. */
  private volatile long changesInStore;

  /** Used only by the thread that looks after the store. */
  private long changesAtLastLook;

  private volatile @Nullable Throwable failure;

  /**
   * @param checkpointEvery after how many bytes of log the store is written and the log begins anew
   * @param mostUnsaved bytes of memory that changed pages may take before the store is written
   * @param whenFailed called once, by the thread that fails
   */
  GroupCommit(StoreFiles files, long checkpointEvery, long mostUnsaved, Runnable whenFailed) {
    this.files = files;
    this.store = files.store();
    this.log = files.log();
    this.checkpointEvery = checkpointEvery;
    this.mostUnsaved = mostUnsaved;
    this.whenFailed = whenFailed;
  }

  /**
   * Runs a command that may write, and returns when its own changes and those it may have seen are
   * on disk.
   *
   * @throws Refused if that is not possible
   */
  <T> T durably(Supplier<T> command) {
    return answered(() -> wholly(command));
  }

  /**
   * Runs a command that only reads, and returns when what it may have seen is on disk.
   *
   * @throws Refused if that is not possible
   */
  <T> T reading(Supplier<T> command) {
    return answered(command);
  }

  private <T> T answered(Supplier<T> command) {
    refuseAfterFailure();
    T answer;
    try {
      answer = command.get();
    } catch (MVStoreException | Error broken) {
      throw failed(broken);
    } catch (RuntimeException refusal) {
      commitUpTo(log.changes()); // a refusal rests on what was seen, just as an answer does
      throw refusal;
    }
    commitUpTo(log.changes());
    return answer;
  }

  /** Runs something of which no commit may see a half, without waiting for the commit. */
  <T> T wholly(Supplier<T> command) {
    change.readLock().lock();
    try {
      return command.get();
    } catch (MVStoreException | Error broken) {
      throw failed(broken); // before anybody can take half of what it has changed
    } finally {
      change.readLock().unlock();
    }
  }

  private void commitUpTo(long changes) {
    if (committed >= changes) {
      return;
    }
    committing.lock();
    try {
      if (committed < changes) {
        refuseAfterFailure();
        writeBatch();
        if (log.size() > checkpointEvery || store.getUnsavedMemory() > mostUnsaved) {
          checkpoint();
        }
      }
    } catch (IOException | MVStoreException | Error e) {
      throw failed(e);
    } finally {
      committing.unlock();
    }
  }

  private void writeBatch() throws IOException {
    long covered;
    byte[] batch;
    change.writeLock().lock();
    try {
      refuseAfterFailure();
      covered = log.changes();
      batch = log.take();
    } finally {
      change.writeLock().unlock();
    }
    if (batch.length > 0) {
      files.write(batch);
    }
    committed = covered;
  }

  /**
   * Writes the store and begins the log anew.
   *
   * @throws Refused if that is not possible
   */
  void checkpointNow() {
    tidied(() -> {});
  }

  /**
   * Whether little has changed since this was last asked. If so, what is not in the store's file
   * yet is written, because only then is it known how much of the file is in use.
   */
  boolean isQuiet() {
    long now = log.changes();
    boolean quiet = now - changesAtLastLook < FEW_CHANGES;
    changesAtLastLook = now;
    if (quiet && now - changesInStore > MANY_CHANGES) {
      checkpointNow();
    }
    return quiet;
  }

  /**
   * Gives back to the disk part of what the store's file no longer needs. Commands wait meanwhile.
   *
   * @throws Refused if that is not possible
   */
  void compact() {
    tidied(() -> {
      store.compactFile(1); // one round; the time is checked after each
      store.commit();
    });
  }

  private void tidied(Runnable more) {
    committing.lock();
    try {
      refuseAfterFailure();
      change.writeLock().lock(); // compacting writes the store, so it must see only whole commands
      try {
        checkpoint();
        more.run();
      } finally {
        change.writeLock().unlock();
      }
    } catch (IOException | MVStoreException | Error e) {
      throw failed(e);
    } finally {
      committing.unlock();
    }
  }

  private void checkpoint() throws IOException {
    change.writeLock().lock();
    try {
      refuseAfterFailure();
      long covered = log.changes();
      files.checkpoint(covered != changesInStore);
      committed = covered;
      changesInStore = covered;
    } finally {
      change.writeLock().unlock();
    }
  }

  private Refused failed(Throwable cause) {
    boolean first;
    synchronized (this) {
      first = failure == null;
      if (first) {
        failure = cause;
      }
    }
    if (first) {
      LOG.error(
          "The document store has failed and answers nothing until it is reopened: {}",
          cause.toString());
      whenFailed.run();
    }
    return Refused.untilReopened();
  }

  private void refuseAfterFailure() {
    if (failure != null) {
      throw Refused.untilReopened();
    }
  }

  /** Closes the files without writing anything; whatever is only in memory is gone. */
  void abandon() {
    committing.lock();
    try {
      files.abandon();
    } finally {
      committing.unlock();
    }
  }

  /**
   * Writes a last checkpoint and closes the files. When that fails, the log has everything that was
   * acknowledged, and the next start reads it.
   *
   * @param tidyMillis how long the file may be compacted
   */
  void close(int tidyMillis) {
    committing.lock();
    try {
      if (failure == null) {
        checkpoint();
        files.closeInOrder(tidyMillis);
      }
    } catch (IOException | MVStoreException | Refused e) {
      LOG.warn("The document store was closed without a last checkpoint: {}", e.toString());
    } finally {
      files.abandon();
      committing.unlock();
    }
  }
}
