package org.gongkai.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents as BSON. Stored bytes never change, so no reader sees a half-updated document. */
final class DocumentBytes {

  private static final int TYPICAL_SIZE = 2048;

  private DocumentBytes() {}

  static byte[] encode(Document document) {
    ByteBuf out = Unpooled.buffer(TYPICAL_SIZE);
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
