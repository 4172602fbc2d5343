package org.gongkai.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MongoDB server on one MVStore file; the reply to a write is sent once the write is on disk. */
final class MvBackend extends AbstractMongoBackend {

  private static final Logger log = LoggerFactory.getLogger(MvBackend.class);
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
  private static final int DEFAULT_BATCH = 1000;

  private final MVStore store;
  private final GroupCommit commits;
  private final Map<String, MvDatabase> opened = new ConcurrentHashMap<>();
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-housekeeping");
        thread.setDaemon(true);
        return thread;
      });

  MvBackend(@Nullable Path file, int cacheMegabytes, boolean sync) {
    // autoCommitDisabled alone leaves the commit that a full buffer triggers, in the middle of a
    // write
    store =
        new MVStore.Builder()
            .fileName(file == null ? null : file.toString())
            .cacheSize(cacheMegabytes)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    store.setRetentionTime(
        5_000); // freed space is used again after this; must be longer than the sync interval
    commits = new GroupCommit(store, sync);
    store.getMapNames().stream()
        .filter(name -> name.startsWith(MvDatabase.DATA))
        .map(name -> name.substring(MvDatabase.DATA.length()).split("\\.")[0])
        .distinct()
        .forEach(this::resolveDatabase);
    every(1, TimeUnit.SECONDS, store::sync);
    every(200, TimeUnit.MILLISECONDS, this::compact);
    every(60, TimeUnit.SECONDS, this::deleteExpired);
  }

  private void every(long period, TimeUnit unit, Runnable task) {
    housekeeping.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            log.error("housekeeping failed", e);
          }
        },
        period,
        period,
        unit);
  }

  private void compact() {
    if (store.compact(
        50, 1 << 20)) { // moves the live pages of mostly dead chunks, so that these can be freed
      commits.write(() -> null);
    }
  }

  private void deleteExpired() {
    commits.write(() -> {
      opened.values().forEach(database -> database.deleteExpired(Instant.now(getClock())));
      return null;
    });
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(
      String name) { // listDatabases asks for open ones again
    return opened.computeIfAbsent(name, key -> new MvDatabase(key, store, getCursorRegistry()));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    opened.remove(name);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (command.equals("find") || command.equals("getMore")) {
      query.putIfAbsent(
          "batchSize", DEFAULT_BATCH); // without one the library replies with everything at once
    }
    if (command.equals("hello")) {
      Document reply = super.handleCommand(channel, database, "ismaster", query);
      reply.put("isWritablePrimary", true);
      return reply;
    }
    if (isWrite(command, query)) {
      return commits.write(() -> super.handleCommand(channel, database, command, query));
    }
    return super.handleCommand(channel, database, command, query);
  }

  private static boolean isWrite(String command, Document query) {
    if (command.equals("aggregate")
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()) {
      Document last = (Document) stages.get(stages.size() - 1);
      return last.containsKey("$out") || last.containsKey("$merge");
    }
    return WRITES.contains(command.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    housekeeping.shutdown();
    super.close();
    try {
      housekeeping.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    store.close();
  }
}
