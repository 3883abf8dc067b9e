package org.dayanisma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An nginx of its own, in the foreground, with nothing but what a benchmark needs. */
final class Nginx implements AutoCloseable {
  private static final int BODY_BYTES = 1024;

  private final Process process;

  private Nginx(Process process) {
    this.process = process;
  }

  /** Answers everything with a kilobyte of JSON. */
  static Nginx serving(int port) {
    return start(
        port,
        "location / { default_type application/json; return 200 '\"%s\"'; }"
            .formatted("x".repeat(BODY_BYTES - 2)));
  }

  /** Forwards everything, over connections that are kept open. */
  static Nginx forwarding(int port, int target) {
    return start(
        port,
        "location / { proxy_pass http://backend; proxy_http_version 1.1;"
            + " proxy_set_header Connection \"\"; }",
        "upstream backend { server 127.0.0.1:%d; keepalive 256; keepalive_requests 1000000; }"
            .formatted(target));
  }

  private static Nginx start(int port, String location, String... more) {
    try {
      Path folder = Files.createTempDirectory("dayanisma-nginx");
      Path configuration =
          Files.writeString(
              folder.resolve("nginx.conf"),
              """
              daemon off; worker_processes auto; pid %1$s/pid; error_log %1$s/error.log;
              events { worker_connections 2048; }
              http {
                access_log off; keepalive_requests 1000000; keepalive_timeout 60;
                client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                %2$s
                server { listen 127.0.0.1:%3$d backlog=2048; %4$s }
              }
              """
                  .formatted(folder, String.join(" ", more), port, location));
      return new Nginx(
          new ProcessBuilder("nginx", "-c", configuration.toString(), "-e", folder + "/error.log")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("nginx is needed: apt-get install nginx-light", e);
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Sends a signal to every process of it. */
  void signal(String name) {
    process().descendants().forEach(child -> kill(name, child.pid()));
    kill(name, process.pid());
  }

  private static void kill(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    signal("CONT");
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
