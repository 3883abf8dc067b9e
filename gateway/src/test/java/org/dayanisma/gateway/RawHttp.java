package org.dayanisma.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Speaks to a socket, so that a test can send what no well-behaved client would. */
final class RawHttp {

  private RawHttp() {}

  /** Sends the text and reads until the other side closes; the request must ask for that. */
  static String exchange(int port, String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return readAll(socket.getInputStream());
    }
  }

  /** The same, from this address of our own. */
  static String exchangeFrom(String address, int port, String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(address, 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return readAll(socket.getInputStream());
    } catch (SocketException closed) {
      return "";
    }
  }

  /** Sends the text and leaves the connection open, for what is still missing. */
  static Open open(int port, String request) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.setSoTimeout(15_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return new Open(socket);
  }

  /** A request that is not whole yet. */
  record Open(Socket socket) implements AutoCloseable {

    /** Sends the rest and reads until the other side closes. */
    String finish(String rest) throws IOException {
      socket.getOutputStream().write(rest.getBytes(StandardCharsets.ISO_8859_1));
      return readAll(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Sends the text, says that no more will come, and reads until the other side closes. */
  static String exchangeAndHangUp(int port, String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return readAll(socket.getInputStream());
    }
  }

  /** Sends the head, then chunks of 64 KiB until told to stop; returns what came back. */
  static String chunked(int port, String head, int chunks) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      String piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      try {
        for (int i = 0; i < chunks; i++) {
          out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (IOException closedEarly) {
        // The gateway has seen enough; its answer is read all the same.
      }
      return readAll(socket.getInputStream());
    }
  }

  private static String readAll(InputStream in) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (IOException resetByPeer) {
      // What came until then is the answer.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  static boolean hasHeader(String answer, String name) {
    return answer.toLowerCase(Locale.ROOT).contains("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
  }
}
