package org.gongkai.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;

/** Answers commands; the reply to a write is sent once the write is in the file. */
final class StoreBackend extends AbstractMongoBackend {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase",
          "renamecollection");
  private static final int FIRST_BATCH = 101;
  private static final int NEXT_BATCH = 1000;

  private final MVStore store;
  private final Maps maps;
  private final GroupCommit commits;
  private final OpenCursors cursors;
  private final Housekeeping housekeeping;
  private final Map<String, StoreDatabase> opened = new ConcurrentHashMap<>();

  StoreBackend(MVStore store, Clock clock, Consumer<StoreFailure> onFailure) {
    super(clock);
    this.store = store;
    this.maps = new Maps(store);
    this.commits = new GroupCommit(store, onFailure);
    this.cursors = new OpenCursors(clock);
    this.housekeeping = new Housekeeping(store, commits);
    maps.databases().toList().forEach(this::resolveDatabase);
    housekeeping.start(cursors::removeIdle, this::deleteExpired);
  }

  void deleteExpired() {
    for (StoreDatabase database : opened.values()) {
      database
          .expirations()
          .forEach(expiration -> expiration.deleteExpired(getClock().instant(), commits));
    }
  }

  /** The list of databases asks for open ones again. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(name, key -> new StoreDatabase(key, maps, cursors));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    opened.remove(name);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (command.equals("hello")) {
      return super.handleCommand(channel, database, "ismaster", query)
          .append("isWritablePrimary", true);
    }
    if (command.equals("find")) {
      query.putIfAbsent("batchSize", FIRST_BATCH); // or the library replies with everything
    }
    if (isWrite(command, query)) {
      Document reply = commits.write(() -> super.handleCommand(channel, database, command, query));
      return command.equals("insert") ? InsertReply.corrected(query, reply) : reply;
    }
    return super.handleCommand(channel, database, command, query);
  }

  private static boolean isWrite(String command, Document query) {
    if (command.equals("aggregate")
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getLast() instanceof Document last) {
      return last.containsKey("$out") || last.containsKey("$merge");
    }
    return WRITES.contains(command.toLowerCase(Locale.ROOT));
  }

  @Override
  protected CursorRegistry getCursorRegistry() {
    return cursors;
  }

  @Override
  protected Document handleGetMore(String database, String command, Document query) {
    Cursor cursor = cursors.getCursor((Long) Objects.requireNonNull(query.get(command)));
    int count = ((Number) query.getOrDefault("batchSize", NEXT_BATCH)).intValue();
    List<Document> batch = cursor.takeDocuments(count);
    boolean finished = cursor.isEmpty();
    if (finished) {
      cursors.remove(cursor);
    }
    Document reply =
        new Document(
            "cursor",
            new Document("id", finished ? 0L : cursor.getId())
                .append("ns", database + "." + query.get("collection"))
                .append("nextBatch", batch));
    Utils.markOkay(reply);
    return reply;
  }

  @Override
  protected Document handleKillCursors(Document query) {
    List<?> ids = (List<?>) Objects.requireNonNull(query.get("cursors"));
    Document reply = new Document("cursorsKilled", ids).append("cursorsNotFound", List.of());
    closeCursors(ids.stream().map(Long.class::cast).toList());
    Utils.markOkay(reply);
    return reply;
  }

  @Override
  public void closeCursors(List<Long> ids) {
    ids.forEach(cursors::remove);
  }

  @Override
  public void close() {
    housekeeping.stop();
    super.close();
    if (!store.isClosed()) {
      store.close();
    }
  }
}
