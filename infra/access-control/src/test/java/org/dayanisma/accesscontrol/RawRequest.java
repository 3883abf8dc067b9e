package org.dayanisma.accesscontrol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests with headers that no client library would send. */
record RawRequest(int port) {

  record Answer(int status, String text) {}

  /** Host and further headers as given, each a whole line. */
  Answer send(String method, String path, String... headers) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n"
              + String.join("\r\n", headers)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return new Answer(Integer.parseInt(answer.substring(9, 12)), answer);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
