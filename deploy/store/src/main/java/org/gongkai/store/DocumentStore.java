package org.gongkai.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document store that speaks MongoDB's wire protocol, on one file or in memory. A write that was
 * acknowledged survives the end of the process.
 */
public final class DocumentStore implements AutoCloseable {

  private static final String LOCAL = "127.0.0.1";
  private static final int CACHE_MEGABYTES = 64;

  /** A connection's thread waits for its commit; few threads would mean small groups. */
  private static final int WORKERS = 64;

  private final MongoServer server;

  private DocumentStore(@Nullable Path file, String host, int port, int cacheMegabytes) {
    server = new MongoServer(new MvBackend(file, cacheMegabytes, false));
    server.bind(new InetSocketAddress(host, port), 1, WORKERS);
  }

  /** Opens or creates the store in {@code file}; port 0 takes a free one. */
  public static DocumentStore open(Path file, String host, int port) {
    return open(file, host, port, CACHE_MEGABYTES);
  }

  /** Opens or creates the store in {@code file} with a page cache of the given size. */
  public static DocumentStore open(Path file, String host, int port, int cacheMegabytes) {
    return new DocumentStore(file, host, port, cacheMegabytes);
  }

  /** A store for tests, on a free local port: the same engine and indexes, nothing on disk. */
  public static DocumentStore inMemory() {
    return new DocumentStore(null, LOCAL, 0, CACHE_MEGABYTES);
  }

  /** Where clients connect: {@code mongodb://host:port}. */
  public String uri() {
    InetSocketAddress address = server.getLocalAddress();
    return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
