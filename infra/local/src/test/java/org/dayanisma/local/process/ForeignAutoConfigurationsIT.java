package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dayanisma.local.Part;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a context may load in the shared process is what it has when it runs alone from its
 * executable jar.
 */
class ForeignAutoConfigurationsIT {

  private static final String IMPORTS =
      "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MEMBERSHIP", "CASEWORK", "NOTIFICATION", "CAMPAIGN", "GATEWAY"})
  void aContextLoadsInTheSharedProcessWhatItHasAlone(Part part) throws IOException {
    Set<String> alone = inExecutableJar(part);
    Set<String> shared = new TreeSet<>();
    for (String name : onOurClassPath()) {
      if (ForeignAutoConfigurations.allows(part, name)) {
        shared.add(name);
      }
    }
    assertThat(alone).isNotEmpty();
    assertThat(shared).isEqualTo(alone);
  }

  private static Set<String> onOurClassPath() throws IOException {
    Set<String> names = new TreeSet<>();
    ClassLoader loader = ForeignAutoConfigurationsIT.class.getClassLoader();
    for (URL file : Collections.list(loader.getResources(IMPORTS))) {
      if (file.getPath().contains("spring-boot-test-autoconfigure")) {
        continue; // there for the tests only
      }
      try (InputStream in = file.openStream()) {
        addLines(in, names);
      }
    }
    return names;
  }

  private Set<String> inExecutableJar(Part part) throws IOException {
    Path target = Path.of("../..", part.module(), "target");
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-exec.jar");
        ZipFile outer = new ZipFile(jars.iterator().next().toFile())) {
      for (ZipEntry entry : Collections.list(outer.entries())) {
        if (entry.getName().startsWith("BOOT-INF/lib/") && !entry.isDirectory()) {
          addFromJar(outer.getInputStream(entry), names);
        }
      }
    }
    return names;
  }

  /** From a copy, of which only what is looked for is unpacked. */
  private void addFromJar(InputStream jar, Set<String> names) throws IOException {
    Path copy = folder.resolve("library.jar");
    Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    try (ZipFile library = new ZipFile(copy.toFile())) {
      ZipEntry imports = library.getEntry(IMPORTS);
      if (imports != null) {
        addLines(library.getInputStream(imports), names);
      }
    }
  }

  private static void addLines(InputStream in, Set<String> names) {
    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(names::add);
  }
}
