package org.dayanisma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for words in the files of a folder as a thief of the disk would: byte for byte. */
public final class ClearText {

  private ClearText() {}

  /** Says which words were found where, in UTF-8 (in any case), UTF-16 or base64. */
  public static List<String> find(Path folder, String... words) {
    List<String> found = new ArrayList<>();
    for (Path file : filesUnder(folder)) {
      String content = bytesOf(file).toLowerCase(Locale.ROOT);
      String exact = bytesOf(file);
      for (String word : words) {
        if (content.contains(latin(word, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
            || exact.contains(latin(word, StandardCharsets.UTF_16LE))
            || exact.contains(latin(word, StandardCharsets.UTF_16BE))
            || exact.contains(inBase64(word))) {
          found.add(word + " in " + folder.relativize(file));
        }
      }
    }
    return found;
  }

  /** All regular files, however deep. */
  public static List<Path> filesUnder(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String bytesOf(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String latin(String word, Charset charset) {
    return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  /** The whole groups of a word that begins at a border of groups. */
  private static String inBase64(String word) {
    String encoded = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    return encoded.substring(0, encoded.length() / 4 * 4 - 4);
  }
}
