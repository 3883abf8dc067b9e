package org.dayanisma.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the store keeps its files; tests put a disk here that fails on command. */
interface Disk {
  /** The disk of this machine. */
  Disk LOCAL =
      new Disk() {
        @Override
        public FileChannel open(Path file) throws IOException {
          return FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        public String nameForStore(Path file) {
          return file.toAbsolutePath().toString();
        }

        @Override
        public long room(Path folder) throws IOException {
          return Files.getFileStore(folder).getUsableSpace();
        }
      };

  /** Opens a file for reading and writing, and makes it if it is missing. */
  FileChannel open(Path file) throws IOException;

  /** The name by which MVStore should open a file. */
  String nameForStore(Path file);

  /** Bytes that may still be written. */
  long room(Path folder) throws IOException;
}
