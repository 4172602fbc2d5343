package org.gongkai.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys of normalised BSON values in MongoDB's sort order; a prefix sorts before its extensions. */
final class KeyType extends BasicDataType<KeyValue> {

  /** Sorts after every value, so (prefix, TOP) ends the range of a prefix. Never stored. */
  static final Object TOP = new Object();

  private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();

  private final boolean[] descending;

  KeyType(List<IndexKey> keys) {
    descending = new boolean[keys.size() + 1]; // one more for the _id that ends every entry
    for (int i = 0; i < keys.size(); i++) {
      descending[i] = !keys.get(i).isAscending();
    }
  }

  @Override
  public int compare(KeyValue a, KeyValue b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      int order = compareAt(i, a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  @SuppressWarnings("ReferenceEquality") // TOP is one object
  private int compareAt(int i, @Nullable Object x, @Nullable Object y) {
    if (x == y) {
      return 0;
    }
    if (x == TOP || y == TOP) {
      return x == TOP ? 1 : -1;
    }
    int order =
        x instanceof String s && y instanceof String t ? s.compareTo(t) : VALUES.compare(x, y);
    return descending[i] ? -order : order;
  }

  @Override
  public int getMemory(KeyValue key) {
    int memory = 72;
    for (Object value : key) {
      memory += value instanceof String text ? 56 + text.length() : 32;
    }
    return memory;
  }

  @Override
  public void write(WriteBuffer buffer, KeyValue key) {
    ByteBuf out = Unpooled.buffer(64);
    for (Object value : key) {
      byte type = BsonEncoder.determineType(value);
      out.writeByte(type);
      BsonEncoder.encodeValue(type, value, out);
    }
    buffer.putVarInt(key.size()).putVarInt(out.readableBytes());
    buffer.put(out.array(), 0, out.readableBytes());
  }

  @Override
  public KeyValue read(ByteBuffer buffer) {
    int size = DataUtils.readVarInt(buffer);
    byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(bytes);
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    List<Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(BsonDecoder.decodeValue(in.readByte(), in));
    }
    return new KeyValue(values);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
