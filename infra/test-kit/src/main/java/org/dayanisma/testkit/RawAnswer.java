package org.dayanisma.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer, even to a request that can only be written to a socket. */
public record RawAnswer(int status, HttpHeaders headers, String body) {

  private static final int PATIENCE_MILLIS = 30_000;

  /** The answer to this text, after which nothing more is sent. */
  public static RawAnswer to(int port, String request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      return read(new String(socket.getInputStream().readAllBytes(), UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static RawAnswer read(String text) {
    String[] parts = text.split("\r\n\r\n", 2);
    List<String> head = parts[0].lines().toList();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    int status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
    return new RawAnswer(status, HttpHeaders.of(headers, (name, value) -> true), parts[1]);
  }
}
