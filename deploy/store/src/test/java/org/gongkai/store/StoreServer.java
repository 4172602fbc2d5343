package org.gongkai.store;

import java.nio.file.Path;

/** Serves one file until it is killed: arguments file, cache megabytes. */
final class StoreServer {

  static final String UP = "up ";

  private StoreServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    int cache = Integer.parseInt(arguments[1]);
    DocumentStore store =
        DocumentStore.open(
            Path.of(arguments[0]), "127.0.0.1", 0, cache, failure -> Runtime.getRuntime().halt(1));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    System.out.println(UP + store.uri());
    Thread.currentThread().join();
  }
}
