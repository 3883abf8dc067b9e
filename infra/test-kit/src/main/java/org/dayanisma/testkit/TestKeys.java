package org.dayanisma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Key folders for tests. */
public final class TestKeys {
  private static final String LOCAL_KEYSTORE = "org.dayanisma.dataprotection.LocalKeystore";
  private static final List<String> SERVICES =
      List.of("membership-service", "casework-service", "notification-service", "campaign-service");

  private TestKeys() {}

  /**
   * A new temporary folder, and its root key in {@link #rootKeyOf}. Where data-protection is on the
   * class path it holds the keys of all services, as the local platform would make them; found by
   * name, because data-protection's own tests use this library.
   */
  public static Path newDirectory() {
    try {
      Path directory = Files.createTempDirectory("dayanisma-keys").resolve("keys");
      Files.createDirectory(directory);
      initialise(directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a key folder", e);
    }
  }

  /** The file of the root key that seals the keystores of this folder: beside it. */
  public static Path rootKeyOf(Path directory) {
    return directory.resolveSibling("root-key");
  }

  private static void initialise(Path directory) {
    try {
      Method initialise =
          Class.forName(LOCAL_KEYSTORE).getMethod("initialise", Path.class, Path.class, List.class);
      initialise.invoke(null, directory, rootKeyOf(directory), SERVICES);
    } catch (ClassNotFoundException withoutDataProtection) {
      return;
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException(
          LOCAL_KEYSTORE + " has no public initialise(Path, Path, List)", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the key folder could not be initialised", e.getCause());
    }
  }
}
