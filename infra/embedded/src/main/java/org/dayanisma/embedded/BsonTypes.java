package org.dayanisma.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * How documents, ids and index keys are written into the pages of the store: as BSON, ordered as
 * MongoDB orders them.
 */
final class BsonTypes {
  static final DataType<Document> DOCUMENT = new Documents();
  static final DataType<Object> KEY = new Keys();
  static final DataType<KeyValue> COMPOUND_KEY = new CompoundKeys();

  /**
   * The size of a header with a few fields: an entry, a number, a short text without its letters.
   */
  private static final long FEW_BYTES = 48;

  private static final int LARGEST_BYTES = 256 * 1024 * 1024;

  private BsonTypes() {}

  /**
   * About how many bytes a value takes in memory; the cache and large answers are bounded by it.
   */
  static long memoryOf(@Nullable Object value) {
    return switch (value) {
      case String text -> FEW_BYTES + text.length();
      case byte[] bytes -> FEW_BYTES + bytes.length;
      case BinData bytes -> FEW_BYTES + bytes.getData().length;
      case Map<?, ?> document -> {
        long bytes = FEW_BYTES;
        for (Map.Entry<?, ?> entry : document.entrySet()) {
          bytes += 2L * FEW_BYTES + memoryOf(entry.getValue());
        }
        yield bytes;
      }
      case Collection<?> list -> {
        long bytes = FEW_BYTES;
        for (Object element : list) {
          bytes += memoryOf(element);
        }
        yield bytes;
      }
      case null, default -> FEW_BYTES;
    };
  }

  private static void writeBson(WriteBuffer out, Document document) {
    ByteBuf bytes = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, bytes);
    out.putVarInt(bytes.readableBytes());
    out.put(bytes.array(), bytes.arrayOffset() + bytes.readerIndex(), bytes.readableBytes());
  }

  private static Document readBson(ByteBuffer in) {
    byte[] bytes = new byte[DataUtils.readVarInt(in)];
    in.get(bytes);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  private static final class Documents extends BasicDataType<Document> {
    @Override
    public int getMemory(Document document) {
      return (int) Math.min(memoryOf(document), LARGEST_BYTES);
    }

    @Override
    public void write(WriteBuffer out, Document document) {
      writeBson(out, document);
    }

    @Override
    public Document read(ByteBuffer in) {
      return readBson(in);
    }

    @Override
    public Document[] createStorage(int size) {
      return new Document[size];
    }
  }

  /** Any id: strings in short form, everything else as a document of one field. */
  private static final class Keys extends BasicDataType<Object> {
    private static final byte STRING = 0;
    private static final byte MISSING = 1;
    private static final byte OTHER = 2;

    @Override
    public int compare(Object a, Object b) {
      return ValueComparator.ascWithoutListHandling().compare(a, b);
    }

    @Override
    public int getMemory(Object key) {
      return key instanceof String text ? 48 + text.length() : 64;
    }

    @Override
    public void write(WriteBuffer out, Object key) {
      switch (key) {
        case String text -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          out.put(STRING).putVarInt(bytes.length).put(bytes);
        }
        case Missing missing -> out.put(MISSING);
        default -> {
          out.put(OTHER);
          writeBson(out, new Document("", key));
        }
      }
    }

    @Override
    public Object read(ByteBuffer in) {
      return switch (in.get()) {
        case STRING -> {
          byte[] bytes = new byte[DataUtils.readVarInt(in)];
          in.get(bytes);
          yield new String(bytes, StandardCharsets.UTF_8);
        }
        case MISSING -> Missing.getInstance();
        default -> Objects.requireNonNull(readBson(in).get(""));
      };
    }

    @Override
    public Object[] createStorage(int size) {
      return new Object[size];
    }
  }

  private static final class CompoundKeys extends BasicDataType<KeyValue> {
    @Override
    public int compare(KeyValue a, KeyValue b) {
      int parts = Math.min(a.size(), b.size());
      for (int i = 0; i < parts; i++) {
        int order = KEY.compare(Missing.ofNullable(a.get(i)), Missing.ofNullable(b.get(i)));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(a.size(), b.size());
    }

    @Override
    public int getMemory(KeyValue key) {
      return 48 + key.stream().mapToInt(part -> KEY.getMemory(Missing.ofNullable(part))).sum();
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
      out.putVarInt(key.size());
      key.forEach(part -> KEY.write(out, Missing.ofNullable(part)));
    }

    @Override
    public KeyValue read(ByteBuffer in) {
      int parts = DataUtils.readVarInt(in);
      List<Object> values = new ArrayList<>(parts);
      for (int i = 0; i < parts; i++) {
        values.add(KEY.read(in));
      }
      return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
      return new KeyValue[size];
    }
  }
}
