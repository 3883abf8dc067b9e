package org.dayanisma.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A tiny service {@code org.example.club}, compiled on the spot, which keeps every rule until a
 * test breaks one.
 *
 * @param sources source code by path below the source root
 */
record Fixture(Map<String, String> sources) {
  static final String ROOT = "org.example.club";
  private static final String FOLDER = "org/example/club/";

  static Fixture sound() {
    return new Fixture(Map.of())
        .with("members/domain/Member", "public record Member(String id) {}")
        .with(
            "members/application/AdmitMember",
            "public record AdmitMember(org.example.club.members.domain.Member member) {}")
        .with(
            "members/web/MemberController",
            "class MemberController { org.example.club.members.application.AdmitMember last; }")
        .with(
            "config/Wiring",
            "class Wiring { java.time.Instant now() { return java.time.Instant.now(); } }");
  }

  /** The fixture with one more class, or another one of that name. */
  Fixture with(String pathInService, String declaration) {
    String path = FOLDER + pathInService;
    String packageName = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    return withSource(path + ".java", "package " + packageName + ";\n" + declaration);
  }

  Fixture withSource(String path, String source) {
    Map<String, String> more = new LinkedHashMap<>(sources);
    more.put(path, source);
    return new Fixture(more);
  }

  Fixture without(String pathInService) {
    Map<String, String> fewer = new LinkedHashMap<>(sources);
    fewer.remove(FOLDER + pathInService + ".java");
    return new Fixture(fewer);
  }

  JavaClasses compiledIn(Path folder) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = folder.resolve("src").resolve(source.getKey());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, source.getValue());
      }
      List<Path> units = sources.keySet().stream().map(folder.resolve("src")::resolve).toList();
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<String> options = List.of("-d", classes.toString(), "-proc:none", "-implicit:none");
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the fixture does not compile: " + messages);
      }
      return new ClassFileImporter().importPath(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
