package org.gongkai.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.bson.RawBsonDocument;

/** Documents of the library, written as JSON. */
final class Json {

  private Json() {}

  static Document document(String json) {
    ByteBuffer bytes = RawBsonDocument.parse(json).getByteBuffer().asNIO();
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes).slice());
  }
}
