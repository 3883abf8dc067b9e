package org.dayanisma.local;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * What to search for where a value is too short to be searched for alone. {@code tr} is in every
 * file by chance, and {@code FEMALE}, six letters, now and then in what looks like base64. So they
 * are looked for as they would stand in JSON, in a list, or beside their field name in a stored
 * document. A birth date that nobody else in the story has is looked for in every way of writing
 * it.
 *
 * <p>Values in any other form are not found here. {@code StoredFieldsCheck} shows that these fields
 * are stored encrypted, whatever their value, after the story of each service: {@code
 * stored-fields.yml} calls them {@code PERSONAL} and {@code SPECIAL}.
 */
final class CodesInClear {

  private CodesInClear() {}

  /** The texts for somebody born on this day. */
  static List<String> ofBirthDate(LocalDate day) {
    return List.of(
        day.toString(),
        "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
        "[%d,%d,%d]".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
        String.valueOf(millis(day)));
  }

  /** The same as the store writes dates and numbers: 64 bits, the lowest first. */
  static byte[] ofBirthDateInTheStore(LocalDate day) {
    byte[] bytes = new byte[Long.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (millis(day) >> (8 * i));
    }
    return bytes;
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  static List<String> ofGender(String code) {
    return List.of("\"gender\":\"" + code + "\"", "gender\0" + inTheStore(code));
  }

  /**
   * @param codes several codes, because one alone looks the same in every list
   */
  static List<String> ofLanguages(List<String> codes) {
    List<String> forms = new ArrayList<>();
    forms.add(codes.stream().collect(Collectors.joining("\",\"", "\"", "\"")));
    forms.add(String.join(",", codes));
    forms.add(String.join(" ", codes));
    forms.add(
        IntStream.range(0, codes.size())
            .mapToObj(i -> i + "\0" + inTheStore(codes.get(i)))
            .collect(Collectors.joining("\2")));
    return forms;
  }

  /** The store's own bytes of a document with both, to see that they are found. */
  static byte[] ofADocument(String gender, List<String> languages) {
    RawBsonDocument document =
        new RawBsonDocument(
            new Document("gender", gender).append("languages", languages), new DocumentCodec());
    ByteBuffer bytes = document.getByteBuffer().asNIO();
    byte[] copied = new byte[bytes.remaining()];
    bytes.get(copied);
    return copied;
  }

  /** A string of ASCII in BSON, behind its name: four bytes of length, itself, zero. */
  private static String inTheStore(String text) {
    return (char) (text.length() + 1) + "\0\0\0" + text + "\0";
  }
}
