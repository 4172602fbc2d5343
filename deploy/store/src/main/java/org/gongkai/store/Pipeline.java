package org.gongkai.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation whose leading $match, $sort and $limit an index can serve.
 *
 * @param match what the input must match
 * @param sort the order of the input, or null
 * @param limit how much of the input is wanted, 0 meaning all
 * @param rest the stages after those
 */
record Pipeline(
    Document match, @Nullable Document sort, int limit, List<Document> rest, int batchSize) {

  private static final Set<String> NOT_READS = Set.of("$out", "$merge", "$changeStream");
  private static final int DEFAULT_BATCH = 101;

  /** Whether a command only reads, and its stages can be looked into. */
  static boolean isRead(Document command) {
    return command.get("pipeline") instanceof List<?> stages
        && command.get("cursor") instanceof Document
        && stages.stream()
            .allMatch(stage ->
                stage instanceof Document document
                    && document.size() == 1
                    && NOT_READS.stream().noneMatch(document::containsKey));
  }

  static Pipeline of(Document command) {
    List<Document> stages = Aggregation.parse(command.get("pipeline"));
    Document match = stage(stages, 0, "$match") instanceof Document given ? given : new Document();
    int next = stage(stages, 0, "$match") == null ? 0 : 1;
    Document sort = (Document) stage(stages, next, "$sort");
    Object limit = sort == null ? null : stage(stages, next + 1, "$limit");
    return new Pipeline(
        match,
        sort,
        limit instanceof Number number ? number.intValue() : 0,
        stages.subList(sort == null ? next : next + 1, stages.size()),
        batchSize(command));
  }

  private static int batchSize(Document command) {
    return command.get("cursor") instanceof Document cursor
            && cursor.get("batchSize") instanceof Number number
        ? Math.max(1, number.intValue())
        : DEFAULT_BATCH;
  }

  private static @Nullable Object stage(List<Document> stages, int index, String name) {
    return index < stages.size() ? stages.get(index).get(name) : null;
  }

  Document run(
      StoreCollection collection,
      DatabaseResolver databases,
      MongoDatabase database,
      Oplog oplog,
      CursorRegistry cursors) {
    Aggregation aggregation =
        Aggregation.fromPipeline(rest, databases, database, collection, oplog);
    aggregation.validate(new Document("cursor", new Document()));
    Stream<Document> input = collection.search(match, sort, 0, limit);
    try {
      Stream<Document> output = aggregation.runStagesAsStream(input).onClose(input::close);
      ResultCursor cursor = new ResultCursor(cursors.generateCursorId(), output, batch -> batch);
      return reply(collection, collection.firstBatch(cursor, batchSize));
    } catch (RuntimeException e) {
      input.close();
      throw e;
    }
  }

  private static Document reply(StoreCollection collection, QueryResult result) {
    Document cursor =
        new Document("id", result.getCursorId())
            .append("ns", collection.getFullName())
            .append("firstBatch", result.collectDocuments());
    Document reply = new Document("cursor", cursor);
    Utils.markOkay(reply);
    return reply;
  }
}
