package org.dayanisma.httpapi;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.InputDecorator;

/**
 * JSON is UTF-8 (RFC 8259, 8.1). Jackson alone would also take UTF-16 and UTF-32, and read an
 * overlong form as the letter that it disguises. The body has been bounded before by {@link
 * BoundedRequest}, so it is read whole.
 */
final class Utf8Only extends InputDecorator {

  private static final long serialVersionUID = 1L;

  @Override
  public InputStream decorate(IOContext context, InputStream bytes) {
    try {
      return checked(bytes.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
    return checked(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  @Override
  public DataInput decorate(IOContext context, DataInput bytes) {
    throw new UnsupportedOperationException("bodies are streams");
  }

  @Override
  public Reader decorate(IOContext context, Reader characters) {
    return characters;
  }

  /**
   * No JSON text holds a zero byte, but each in UTF-16 or UTF-32 does, next to its first sign.
   *
   * @throws ProblemException 400 {@code malformed-json}
   */
  private static InputStream checked(byte[] bytes) {
    try {
      if (StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .anyMatch(c -> c == 0)) {
        throw noUtf8();
      }
      return new ByteArrayInputStream(bytes);
    } catch (CharacterCodingException malformed) {
      throw noUtf8();
    }
  }

  private static ProblemException noUtf8() {
    return Problems.badRequest("malformed-json", "The body is not JSON in UTF-8.");
  }
}
