package org.gongkai.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Prints how many acknowledged writes 20 kills lose. */
final class StoreKillProgram {

  private static final int ROUNDS = Integer.getInteger("rounds", 20);

  private StoreKillProgram() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("store-kill");
    Path file = folder.resolve("store.mv");
    try {
      System.out.println(KillRounds.run(file, ROUNDS, Duration.ofMillis(1500)));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
