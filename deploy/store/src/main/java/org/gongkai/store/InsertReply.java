package org.gongkai.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The library counts refused documents as inserted; clients rely on the true number. */
final class InsertReply {

  private InsertReply() {}

  static Document corrected(Document command, Document reply) {
    if (reply.get("writeErrors") instanceof List<?> errors
        && command.get("documents") instanceof List<?> documents
        && errors.getFirst() instanceof Document first) {
      boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
      reply.put("n", ordered ? first.get("index") : documents.size() - errors.size());
    }
    return reply;
  }
}
