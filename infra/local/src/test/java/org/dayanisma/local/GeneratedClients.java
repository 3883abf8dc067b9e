package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients that OpenAPI Generator makes of the platform's own document, for Java and for TypeScript.
 * Both are compiled as strictly as their compilers can, so that a document that other people's
 * tools misread does not pass. Everything goes into a folder of the test.
 */
final class GeneratedClients implements Closeable {

  private static final String PACKAGE = "org.dayanisma.client";
  private static final Path PROGRAMS = Path.of("src/test/resources/clients");
  private static final int PATIENCE_MINUTES = 5;

  private final Path folder;
  private final List<Closeable> open = new ArrayList<>();
  private CompletableFuture<Void> typescript = CompletableFuture.completedFuture(null);

  private GeneratedClients(Path folder) {
    this.folder = folder;
  }

  /** Generates both, and begins to compile the one for TypeScript where that can be done. */
  static GeneratedClients of(String document, Path folder) throws IOException {
    GeneratedClients clients = new GeneratedClients(folder);
    Files.writeString(folder.resolve("openapi.json"), document);
    clients.generate();
    if (canCompileTypeScript()) {
      clients.typescript = CompletableFuture.runAsync(clients::compileTypeScript);
    }
    return clients;
  }

  private void generate() throws IOException {
    Map<String, String> java =
        Map.of(
            "invokerPackage", PACKAGE,
            "apiPackage", PACKAGE + ".api",
            "modelPackage", PACKAGE + ".model",
            "openApiNullable", "false",
            "useJackson3", "true",
            "useJakartaEe", "true",
            "useSingleRequestParameter", "true");
    configure("java", Map.of("library", "native", "additionalProperties", java));
    configure("typescript-fetch", Map.of());
    String said =
        run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            System.getProperty("dayanisma.test.generator"),
            "batch",
            "--fail-fast",
            "java.json",
            "typescript-fetch.json");
    assertThat(said)
        .contains("finished 2 generators successfully")
        .doesNotContain(" WARN ", " ERROR ", "Exception");
  }

  private void configure(String generator, Map<String, Object> more) throws IOException {
    Map<String, Object> settings = new TreeMap<>(more);
    settings.put("generatorName", generator);
    settings.put("inputSpec", folder.resolve("openapi.json").toString());
    settings.put("outputDir", folder.resolve(generator).toString());
    Files.writeString(
        folder.resolve(generator + ".json"), JsonMapper.shared().writeValueAsString(settings));
  }

  /**
   * The program that is written against the Java client, compiled with it.
   *
   * @param name its file and class
   */
  @SuppressWarnings("unchecked")
  <T> BiFunction<String, String, T> program(String name) throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(sources(PROGRAMS.resolve(name + ".java")), classes);
    URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    open.add(loader);
    return (BiFunction<String, String, T>)
        loader.loadClass(name).getDeclaredConstructor().newInstance();
  }

  private List<Path> sources(Path program) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("java/src/main/java"))) {
      return Stream.concat(
              Stream.of(program), files.filter(file -> file.toString().endsWith(".java")))
          .toList();
    }
  }

  /** Allows no warning, except two that the generator's own runtime always has. */
  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all,-serial,-this-escape",
              "-Werror",
              "-d",
              classes.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as("%s", said).isTrue();
    }
  }

  /** Whether there is a Node.js to run the compiler of TypeScript with. */
  static boolean canCompileTypeScript() {
    return node() != null;
  }

  /** Waits for the compiler of TypeScript, and fails as it did. */
  void assertTypeScriptCompiles() {
    typescript.join();
  }

  /** In strict mode. */
  private void compileTypeScript() {
    run(
        String.valueOf(node()),
        System.getProperty("dayanisma.test.typescript"),
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2022",
        "--lib",
        "es2022,dom",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        "typescript-fetch/index.ts");
  }

  private static @Nullable Path node() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** What the command said; it has to succeed. */
  private String run(String... command) {
    try {
      Path said = Files.createTempFile(folder, "said", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(said);
      assertThat(ended && process.exitValue() == 0).as(text).isTrue();
      return text;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable resource : open) {
      resource.close();
    }
  }
}
