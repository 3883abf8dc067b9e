package org.dayanisma.notification.notices.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dayanisma.notification.notices.application.MailText;

/**
 * One text file: {@code version: <n>}, {@code subject: <line>}, an empty line, then paragraphs with
 * an empty line between them; {@code {link}} on a line of its own is the link. Plain text and HTML
 * are made from the same paragraphs, so they cannot say different things.
 */
record TextTemplate(String name, String language, String subject, List<String> paragraphs) {

  private static final String LINK = "{link}";

  /**
   * @param kind of text, for example {@code inbox/case-opened}
   * @throws IllegalStateException if there is none in this language
   */
  static TextTemplate read(String kind, String language) {
    String folder = kind + "/" + language;
    String path = "/wording/" + folder + ".txt";
    try (InputStream file = TextTemplate.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("A text is missing: " + path);
      }
      String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return parsed(folder, language, content.replace("\r", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TextTemplate parsed(String folder, String language, String content) {
    String[] blocks = content.strip().split("\n\n+", -1);
    String version = header(folder, blocks[0], "version: ");
    if (!version.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalStateException("The version of " + folder + " is not a number");
    }
    return new TextTemplate(
        folder + "/" + version,
        language,
        header(folder, blocks[0], "subject: "),
        Arrays.stream(blocks).skip(1).map(String::strip).toList());
  }

  private static String header(String folder, String head, String name) {
    return head.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(folder + " has no " + name.strip()));
  }

  /** The title of an inbox row. */
  String title() {
    return subject;
  }

  MailText mail(String link) {
    if (!paragraphs.contains(LINK)) {
      throw new IllegalStateException(name + " has no paragraph " + LINK);
    }
    String plain =
        paragraphs.stream()
            .map(paragraph -> paragraph.equals(LINK) ? link : paragraph)
            .collect(Collectors.joining("\n\n", "", "\n"));
    return new MailText(name, language, subject, plain, html(link));
  }

  private String html(String link) {
    String body =
        paragraphs.stream()
            .map(paragraph -> "<p>" + (paragraph.equals(LINK) ? anchor(link) : escaped(paragraph)))
            .collect(Collectors.joining("</p>\n", "", "</p>\n"));
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body>
        %s</body>
        </html>
        """,
        language,
        escaped(subject),
        body);
  }

  private static String anchor(String link) {
    return "<a href=\"" + escaped(link) + "\">" + escaped(link) + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
