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
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dayanisma.local.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a context may load in the shared process is what it has when it runs alone from its
 * executable jar.
 */
class ForeignAutoConfigurationsIT {

  private static final String IMPORTS =
      "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

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

  private static Set<String> inExecutableJar(Part part) throws IOException {
    Path target = Path.of("../..", part.module(), "target");
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-exec.jar")) {
      Path jar = jars.iterator().next();
      try (ZipInputStream outer = new ZipInputStream(Files.newInputStream(jar))) {
        for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
          if (entry.getName().startsWith("BOOT-INF/lib/")) {
            addFromJar(new JarInputStream(outer), names);
          }
        }
      }
    }
    return names;
  }

  private static void addFromJar(JarInputStream jar, Set<String> names) throws IOException {
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      if (entry.getName().equals(IMPORTS)) {
        addLines(jar, names);
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
