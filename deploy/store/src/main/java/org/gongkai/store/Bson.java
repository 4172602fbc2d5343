package org.gongkai.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * BSON bytes to documents and back. Stored bytes are immutable, so readers never see a half-updated
 * document.
 */
final class Bson {

  private Bson() {}

  static byte[] encode(Document document) {
    ByteBuf out = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, out);
    if (out.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(10334, "BSONObjectTooLarge", "document is larger than 16 MB");
    }
    byte[] bytes = new byte[out.readableBytes()];
    out.readBytes(bytes);
    return bytes;
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
