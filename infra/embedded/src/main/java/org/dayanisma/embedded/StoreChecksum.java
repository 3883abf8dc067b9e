package org.dayanisma.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * What a file was like, so that it is recognised when it has become shorter or something else.
 *
 * @param bytes its length
 * @param checksum CRC32C of all of it, or of the two ends of a file longer than {@link #MOST_READ}
 */
record StoreChecksum(long bytes, int checksum) {
  /** No start reads more than this: a second from memory, ten from a disk of 200 MB a second. */
  static final long MOST_READ = 2L * 1024 * 1024 * 1024;

  private static final int PIECE_BYTES = 1024 * 1024;

  static StoreChecksum of(Path file, Disk disk) throws IOException {
    return of(file, disk, MOST_READ);
  }

  static StoreChecksum of(Path file, Disk disk, long mostRead) throws IOException {
    try (FileChannel channel = disk.open(file)) {
      long bytes = channel.size();
      CRC32C crc = new CRC32C();
      long headEnd = Math.min(bytes, mostRead / 2);
      read(channel, 0, headEnd, crc);
      read(channel, Math.max(headEnd, bytes - mostRead / 2), bytes, crc);
      return new StoreChecksum(bytes, (int) crc.getValue());
    }
  }

  private static void read(FileChannel channel, long from, long end, CRC32C crc)
      throws IOException {
    ByteBuffer piece = ByteBuffer.allocateDirect(PIECE_BYTES);
    for (long at = from; at < end; at += piece.limit()) {
      piece.clear().limit((int) Math.min(PIECE_BYTES, end - at));
      while (piece.hasRemaining()) {
        if (channel.read(piece, at + piece.position()) < 0) {
          throw new IOException("the store became shorter while it was read");
        }
      }
      crc.update(piece.flip());
    }
  }
}
