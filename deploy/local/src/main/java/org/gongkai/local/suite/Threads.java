package org.gongkai.local.suite;

import java.util.concurrent.CompletableFuture;

/** Work that blocks for seconds gets a thread of its own: the common pool has one on two cores. */
final class Threads {

  private Threads() {}

  static CompletableFuture<Void> run(String name, Runnable work) {
    return CompletableFuture.runAsync(
        work, task -> Thread.ofPlatform().name(name).daemon().start(task));
  }
}
