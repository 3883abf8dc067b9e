package org.dayanisma.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/** Files and folders for their owner only (0600 and 0700 where the file system knows modes). */
public final class PrivateFiles {

  private static final Set<PosixFilePermission> OF_THE_OWNER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /** Takes every right from everybody but the owner. */
  public static void restrict(Path path) throws IOException {
    PosixFileAttributeView view = view(path);
    if (view != null) {
      view.setPermissions(
          PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  /**
   * Makes the folder if it is not there, and takes every right to it and to all that is in it from
   * everybody but the owner, who must be the user running this.
   *
   * @throws IOException if the folder or something in it belongs to somebody else, or is a link: a
   *     link may lead to where others can read
   */
  public static void claim(Path folder) throws IOException {
    Files.createDirectories(folder);
    refuseLink(folder);
    PosixFileAttributeView view = view(folder);
    if (view == null) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      return;
    }
    Path probe = Files.createTempFile(folder, ".probe", null);
    UserPrincipal us = Files.getOwner(probe);
    Files.delete(probe);
    Files.walkFileTree(folder, new Claim(us));
  }

  /**
   * Writes a whole private file or nothing: the file is never readable by others and never half
   * written.
   */
  public static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    // createTempFile makes it 0600 from the first instant
    Path draft = Files.createTempFile(folder, ".draft", null);
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      restrict(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft); // a disk that is full must keep no part of it
    }
  }

  private static PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void refuseLink(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new FileSystemException(path.toString(), null, "it is a link");
    }
  }

  /** Begins with the outermost folder: from then on nobody else can reach what is in it. */
  private static final class Claim extends SimpleFileVisitor<Path> {

    private final UserPrincipal us;

    Claim(UserPrincipal us) {
      this.us = us;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      claim(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      refuseLink(file);
      claim(file);
      return FileVisitResult.CONTINUE;
    }

    /** A part that runs makes and deletes files all the time. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    private void claim(Path path) throws IOException {
      PosixFileAttributeView view = view(path);
      try {
        var attributes = view.readAttributes();
        if (!attributes.owner().equals(us)) {
          throw new AccessDeniedException(path.toString(), null, "it belongs to somebody else");
        }
        if (!OF_THE_OWNER.containsAll(attributes.permissions())) {
          EnumSet<PosixFilePermission> kept = EnumSet.copyOf(attributes.permissions());
          kept.retainAll(OF_THE_OWNER);
          view.setPermissions(kept);
        }
      } catch (NoSuchFileException gone) {
        // if it is gone, nobody can read it
      }
    }
  }
}
