package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;

  /**
   * The store cannot read in the middle of a command, while another one waits to write for both.
   */
  @Test
  void theHalfOfACommandThatBreaksOffIsNeverDurable() throws Exception {
    StoreFiles files = StoreFiles.open(folder, Disk.LOCAL);
    try {
      WriteAheadLog log = files.log();
      GroupCommit commits = new GroupCommit(files, 1_000_000, 1_000_000, () -> {});
      CountDownLatch half = new CountDownLatch(1);
      CompletableFuture<Void> unreadable = new CompletableFuture<>();
      CompletableFuture<Object> breaking =
          CompletableFuture.supplyAsync(() ->
              commits.durably(() -> {
                log.put("cases", BYTES, BYTES);
                half.countDown();
                unreadable.join();
                throw new MVStoreException(1, "a page cannot be read");
              }));
      half.await();
      AtomicReference<@Nullable Thread> waiting = new AtomicReference<>();
      CompletableFuture<Object> other =
          CompletableFuture.supplyAsync(() -> {
            waiting.set(Thread.currentThread());
            return commits.reading(() -> "what the other one has changed by now");
          });
      await().until(() -> isWaiting(waiting.get()));

      unreadable.complete(null);

      assertRefused(breaking);
      assertRefused(other);
      assertThat(log.size()).isZero();
    } finally {
      files.abandon();
    }
  }

  private static boolean isWaiting(@Nullable Thread thread) {
    return thread != null && thread.getState() == Thread.State.WAITING;
  }

  private static void assertRefused(CompletableFuture<Object> command) {
    assertThatThrownBy(command::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Refused.class);
  }
}
