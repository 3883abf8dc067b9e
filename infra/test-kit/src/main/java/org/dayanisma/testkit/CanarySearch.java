package org.dayanisma.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for texts that must be nowhere in the files of a folder: as UTF-8 and UTF-16, in hex, in
 * base64 at each of its three offsets, JSON-escaped, in lower case; and the same again inside every
 * gzip, zlib, LZ4, Snappy and Zstandard stream (Kafka's batches, HTTP's {@code deflate}) that
 * begins anywhere in a file. {@link CanaryForm} has each of these forms to plant.
 *
 * <p>It does not find a text that is packed twice, or packed in a form whose beginning has no mark
 * (bare deflate, blocks of Snappy or LZ4 without their frame).
 *
 * <p>Texts should be rare and have eight characters or more: the search says where one was found,
 * not why.
 */
public final class CanarySearch {

  private static final int SHORTEST = 8;
  private static final int FEWEST_BYTES = 6;

  /** What to look for, by its first two bytes: one pass over a file looks for everything. */
  private final List<List<Needle>> needles =
      new ArrayList<>(Collections.nCopies(1 << 16, List.of()));

  /**
   * @param texts what must not be found, each of eight characters or more
   */
  public CanarySearch(Collection<String> texts) {
    for (String text : texts) {
      if (text.length() < SHORTEST) {
        throw new IllegalArgumentException("too short to be no coincidence: " + text);
      }
      addForms(text);
      addForms(text.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Looks for these bytes too, as they are and packed.
   *
   * @param what what a finding calls them
   * @param bytes six or more
   */
  public CanarySearch and(String what, byte[] bytes) {
    if (bytes.length < FEWEST_BYTES) {
      throw new IllegalArgumentException("too few to be no coincidence: " + what);
    }
    add(what, "bytes", bytes);
    return this;
  }

  private void addForms(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    add(text, "UTF-8", utf8);
    add(text, "UTF-16", text.getBytes(StandardCharsets.UTF_16LE));
    add(text, "UTF-16", text.getBytes(StandardCharsets.UTF_16BE));
    add(text, "hex", ascii(HexFormat.of().formatHex(utf8)));
    add(text, "hex", ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
    add(text, "JSON", ascii(escaped(text)));
    for (int offset = 0; offset < 3; offset++) {
      String inner = innerBase64(utf8, offset);
      add(text, "base64", ascii(inner));
      add(text, "base64url", ascii(inner.replace('+', '-').replace('/', '_')));
    }
  }

  private void add(String text, String form, byte[] bytes) {
    List<Needle> same = new ArrayList<>(needles.get(prefix(bytes, 0)));
    same.add(new Needle(text + " as " + form, bytes));
    needles.set(prefix(bytes, 0), same);
  }

  private static int prefix(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  /** The characters that do not depend on what stands before or after. */
  private static String innerBase64(byte[] utf8, int offset) {
    byte[] shifted = new byte[offset + utf8.length];
    System.arraycopy(utf8, 0, shifted, offset, utf8.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = offset == 0 ? 0 : offset + 1;
    int whole = shifted.length / 3 * 4;
    return encoded.substring(from, whole);
  }

  private static String escaped(String text) {
    StringBuilder json = new StringBuilder();
    text.chars()
        .forEach(
            c -> json.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return json.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** One line for each file and finding; empty if nothing was found. */
  public List<String> findIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        find(ascii(name), name + " (its name)", found);
        byte[] content = Files.readAllBytes(file);
        find(content, name, found);
        for (Packed packed : Packed.values()) {
          findPacked(packed, content, name + " (" + packed.label() + ")", found);
        }
      }
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void find(byte[] content, String where, List<String> found) {
    Set<String> here = new LinkedHashSet<>();
    for (int at = 0; at < content.length - 1; at++) {
      for (Needle needle : needles.get(prefix(content, at))) {
        if (matches(content, at, needle.bytes)) {
          here.add(where + ": " + needle.what);
        }
      }
    }
    found.addAll(here);
  }

  private void findPacked(Packed packed, byte[] content, String where, List<String> found) {
    for (String beginning : packed.beginnings()) {
      byte[] magic = HexFormat.of().parseHex(beginning);
      for (int at = indexOf(content, magic, 0); at >= 0; at = indexOf(content, magic, at + 1)) {
        find(packed.unpack(content, at), where, found);
      }
    }
  }

  private static int indexOf(byte[] content, byte[] magic, int from) {
    int at = from;
    while (at <= content.length - magic.length && !matches(content, at, magic)) {
      at++;
    }
    return at <= content.length - magic.length ? at : -1;
  }

  private static boolean matches(byte[] content, int at, byte[] bytes) {
    return at + bytes.length <= content.length
        && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
  }

  private static final class Needle {

    private final String what;
    private final byte[] bytes;

    Needle(String what, byte[] bytes) {
      this.what = what;
      this.bytes = bytes;
    }
  }
}
