package org.dayanisma.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A sender of mail, line by line, who need not keep to the rules. */
final class SmtpTalk implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  SmtpTalk(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    out = socket.getOutputStream();
    answer();
  }

  /** What is answered, all lines of it; empty if the connection has ended. */
  String say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return answer();
  }

  /** A whole mail, whose size nobody was told: the answer to its end. */
  String mail(String text, int times) throws IOException {
    say("MAIL FROM:<a@example.org>");
    say("RCPT TO:<b@example.org>");
    say("DATA");
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
    return say("\r\n.");
  }

  private String answer() throws IOException {
    StringBuilder whole = new StringBuilder();
    String line = in.readLine();
    while (line != null) {
      whole.append(line).append('\n');
      if (line.length() < 4 || line.charAt(3) != '-') {
        break;
      }
      line = in.readLine();
    }
    return whole.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
