package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCipherTest {

  private static final FieldPlace VERDICT =
      new FieldPlace("case-1", "documents", "doc-1", "content");
  private static final int SEGMENT = 4096;

  @TempDir private Path directory;
  private MongoDataKeys dataKeys;
  private FileCipher files;

  @BeforeEach
  void caseworkService() {
    Keys.keystores(directory);
    MongoCollection<Document> store = Keys.newStore();
    dataKeys = Keys.instance(Keys.MEMBERSHIP, directory, store);
    dataKeys.createForAll(List.of("case-1", "case-2"));
    files = new TinkFileCipher(Keys.MEMBERSHIP, dataKeys);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 4000, 4095, 4096, 4097, 8192, 100_001})
  void givesBackWhatItWasGiven(int length) throws IOException {
    byte[] plain = text(length);
    byte[] sealed = sealed(plain);

    assertThat(opened(VERDICT, sealed)).isEqualTo(plain);
    assertThat(sealed(plain)).isNotEqualTo(sealed);
  }

  @Test
  void opensOnlyInItsPlaceAndItsService() throws IOException {
    byte[] sealed = sealed(text(10_000));

    for (FieldPlace elsewhere :
        List.of(
            new FieldPlace("case-2", "documents", "doc-1", "content"),
            new FieldPlace("case-1", "attachments", "doc-1", "content"),
            new FieldPlace("case-1", "documents", "doc-2", "content"),
            new FieldPlace("case-1", "documents", "doc-1", "preview"))) {
      assertRejected(elsewhere, sealed);
    }
    FileCipher other = new TinkFileCipher("other-service", dataKeys);
    assertThatThrownBy(() -> other.decrypting(VERDICT, new ByteArrayInputStream(sealed)))
        .isInstanceOf(CiphertextRejected.class);
  }

  @Test
  void refusesAFileThatWasCut() throws IOException {
    byte[] sealed = sealed(text(3 * SEGMENT));
    for (int length = 0; length < sealed.length; length += 97) {
      assertRejected(VERDICT, Arrays.copyOf(sealed, length));
    }
    assertRejected(VERDICT, Arrays.copyOf(sealed, sealed.length - 1));
    int bodyEnd = sealed.length - sealed.length % SEGMENT; // near a border of segments
    assertRejected(VERDICT, Arrays.copyOf(sealed, bodyEnd));
  }

  @Test
  void refusesAFileThatWasNeverClosed() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    OutputStream open = files.encrypting(VERDICT, target);
    open.write(text(10 * SEGMENT));
    open.flush();

    assertRejected(VERDICT, target.toByteArray());
  }

  @Test
  void refusesSegmentsInAnotherOrderTwiceOrLeftOut() throws IOException {
    byte[] sealed = sealed(text(5 * SEGMENT));
    int header = headerLength(sealed);
    int second = header + SEGMENT; // the first segment includes the header of the stream

    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, second, swapped, second + SEGMENT, SEGMENT);
    System.arraycopy(sealed, second + SEGMENT, swapped, second, SEGMENT);
    assertRejected(VERDICT, swapped);

    byte[] without = new byte[sealed.length - SEGMENT];
    System.arraycopy(sealed, 0, without, 0, second);
    System.arraycopy(sealed, second + SEGMENT, without, second, without.length - second);
    assertRejected(VERDICT, without);

    byte[] twice = new byte[sealed.length + SEGMENT];
    System.arraycopy(sealed, 0, twice, 0, second + SEGMENT);
    System.arraycopy(sealed, second, twice, second + SEGMENT, sealed.length - second);
    assertRejected(VERDICT, twice);
  }

  @Test
  void refusesFlippedBits() throws IOException {
    byte[] sealed = sealed(text(200));
    for (int i = 0; i < sealed.length; i++) {
      byte[] flipped = sealed.clone();
      flipped[i] ^= 1;
      assertRejected(VERDICT, flipped);
    }
  }

  @Test
  void refusesPartsOfTwoFilesPutTogether() throws IOException {
    byte[] one = sealed(text(5 * SEGMENT));
    byte[] other = sealed(text(5 * SEGMENT));
    int header = headerLength(one);
    byte[] mixed = one.clone();
    System.arraycopy(other, header + SEGMENT, mixed, header + SEGMENT, SEGMENT);
    assertRejected(VERDICT, mixed);

    byte[] foreignHeader = one.clone();
    System.arraycopy(other, 0, foreignHeader, 0, header);
    assertRejected(VERDICT, foreignHeader);
  }

  @Test
  void readsOlderKeyVersionsAndNothingAfterErasure() throws IOException {
    byte[] first = sealed(text(100));
    dataKeys.rotate("case-1");
    byte[] second = sealed(text(100));

    assertThat(opened(VERDICT, first)).isEqualTo(text(100));
    assertThat(opened(VERDICT, second)).isEqualTo(text(100));

    dataKeys.destroy("case-1", new Erasure("SUBJECT_REQUEST", "officer-1"));
    assertThatThrownBy(() -> opened(VERDICT, first)).isInstanceOf(DataKeyDestroyed.class);
    assertThatThrownBy(() -> sealed(text(1))).isInstanceOf(DataKeyDestroyed.class);
  }

  @Test
  void tellsAFailingDiskFromAForgedFile() throws IOException {
    byte[] sealed = sealed(text(10 * SEGMENT));
    InputStream failing =
        new FilterInputStream(new ByteArrayInputStream(sealed)) {
          private int left = 3 * SEGMENT;

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("the disk is gone");
            }
            int count = super.read(into, offset, Math.min(length, left));
            left -= count;
            return count;
          }
        };

    InputStream opened = files.decrypting(VERDICT, failing);
    assertThatThrownBy(opened::readAllBytes)
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  /** 64 MB, of which never more than a few segments are inside. */
  @Test
  void keepsNoMoreThanAFewSegmentsInMemory() throws IOException {
    long length = 64L << 20;
    Path file = directory.resolve("large");
    byte[] chunk = text(1 << 16);
    try (CountedBytes.Target target =
            new CountedBytes.Target(new BufferedOutputStream(Files.newOutputStream(file)));
        OutputStream encrypting = files.encrypting(VERDICT, target)) {
      for (long written = chunk.length; written <= length; written += chunk.length) {
        encrypting.write(chunk);
        assertThat(written - target.count()).isLessThan(3 * SEGMENT);
      }
    }

    try (CountedBytes.Source source = new CountedBytes.Source(Files.newInputStream(file));
        InputStream decrypting = files.decrypting(VERDICT, source)) {
      long read = 0;
      byte[] part = decrypting.readNBytes(chunk.length);
      while (part.length > 0) {
        assertThat(Arrays.equals(part, chunk)).isTrue();
        read += part.length;
        // ciphertext is longer than its text: 16 bytes per segment
        assertThat(source.count() - read * SEGMENT / (SEGMENT - 16)).isLessThan(10 * SEGMENT);
        part = decrypting.readNBytes(chunk.length);
      }
      assertThat(read).isEqualTo(length);
    }
  }

  private byte[] sealed(byte[] plain) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream encrypting = files.encrypting(VERDICT, target)) {
      encrypting.write(plain);
    }
    return target.toByteArray();
  }

  private byte[] opened(FieldPlace place, byte[] sealed) throws IOException {
    try (InputStream decrypting = files.decrypting(place, new ByteArrayInputStream(sealed))) {
      return decrypting.readAllBytes();
    }
  }

  private void assertRejected(FieldPlace place, byte[] sealed) {
    assertThatThrownBy(() -> opened(place, sealed)).isInstanceOf(CiphertextRejected.class);
  }

  /** Our header: mark, version, length of the wrapped key, wrapped key. */
  private static int headerLength(byte[] sealed) {
    return 12 + (sealed[10] & 0xFF) * 256 + (sealed[11] & 0xFF);
  }

  private static byte[] text(int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) (i * 31 + i / 251);
    }
    return text;
  }
}
