package org.gongkai.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the live pages of a file into a new one before it is opened, if most of it is dead space.
 * The new file takes the old one's place in one step, so an interruption loses nothing.
 */
final class Shrinking {

  private static final Logger log = LoggerFactory.getLogger(Shrinking.class);

  /** Below this size in bytes the space is not worth the time. */
  private static final long SMALL = 32L << 20;

  /** Shrinks a file that is larger than this many times its live pages. */
  private static final int TOLERATED = 2;

  private Shrinking() {}

  static void shrink(Path file) {
    try {
      Path copy = file.resolveSibling(file.getFileName() + ".shrinking");
      Files.deleteIfExists(copy); // left by an interrupted attempt
      if (Files.exists(file) && Files.size(file) > SMALL && isMostlyDead(file)) {
        replace(file, copy);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isMostlyDead(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      long used = store.getFileStore().size() / 100 * store.getFileStore().getFillRate();
      long live = used / 100 * store.getFileStore().getChunksFillRate();
      return store.getFileStore().size() > TOLERATED * live;
    }
  }

  private static void replace(Path file, Path copy) throws IOException {
    long before = Files.size(file);
    try {
      MVStore.compact(file.toString(), copy.toString(), false, null);
    } catch (MVStoreException e) {
      Files.deleteIfExists(copy);
      log.warn("cannot shrink {} ({}), opening it as it is", file, e.getMessage());
      return;
    }
    force(copy);
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    log.info("shrank {} from {} to {} MB", file, before >> 20, Files.size(file) >> 20);
  }

  /** The copy must be on the device before it takes the place of the original. */
  private static void force(Path copy) throws IOException {
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
