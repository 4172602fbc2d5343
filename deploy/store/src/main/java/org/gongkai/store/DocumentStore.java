package org.gongkai.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document store that speaks MongoDB's wire protocol, on one file or in memory. A write that was
 * acknowledged survives the end of the process.
 */
public final class DocumentStore implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DocumentStore.class);
  private static final String LOCAL = "127.0.0.1";
  private static final int CACHE_MEGABYTES = 64;

  /** A connection's thread waits for its commit; few threads would mean small groups. */
  private static final int WORKERS = 64;

  private final MongoServer server;
  private final String uri;

  private DocumentStore(MongoServer server) {
    this.server = server;
    InetSocketAddress address = server.getLocalAddress();
    this.uri = "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /** Opens or creates the store in {@code file}; port 0 takes a free one. */
  public static DocumentStore open(Path file, String host, int port) {
    return open(file, host, port, CACHE_MEGABYTES, failure -> {});
  }

  /**
   * Opens or creates the store in {@code file}.
   *
   * @param cacheMegabytes memory for pages of the file
   * @param onFailure told once, on a thread of its own, when a write cannot be stored (full disk,
   *     broken device): the store answers nothing but errors from then on, so the process should
   *     end; what was acknowledged before is there again when the file is opened
   */
  public static DocumentStore open(
      Path file, String host, int port, int cacheMegabytes, Consumer<StoreFailure> onFailure) {
    MVStore store = StoreFile.open(file, cacheMegabytes);
    return serve(store, host, port, Clock.systemUTC(), onFailure);
  }

  /** A store for tests, on a free local port: the same engine and indexes, nothing on disk. */
  public static DocumentStore inMemory() {
    return serve(StoreFile.inMemory(), LOCAL, 0, Clock.systemUTC(), failure -> {});
  }

  static DocumentStore serve(
      MVStore store, String host, int port, Clock clock, Consumer<StoreFailure> onFailure) {
    Consumer<StoreFailure> reported =
        failure -> {
          log.error("{}", failure.getMessage(), failure);
          // its own thread, or an exit would wait for the connection that waits for the exit
          Thread.ofPlatform().name("store-failure").start(() -> onFailure.accept(failure));
        };
    MongoServer server = new MongoServer(new StoreBackend(store, clock, reported));
    server.bind(new InetSocketAddress(host, port), 1, WORKERS);
    return new DocumentStore(server);
  }

  /** Where clients connect: {@code mongodb://host:port}. */
  public String uri() {
    return uri;
  }

  /** Ends all connections and closes the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
