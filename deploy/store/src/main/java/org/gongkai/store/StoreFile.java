package org.gongkai.store;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Opens the page store under the documents with the settings that make its commits ours. */
final class StoreFile {

  /**
   * Bytes. A commit writes every changed page: smaller pages make smaller commits and a smaller
   * file, larger ones make a shallower tree.
   */
  private static final int PAGE_SIZE = 4096;

  /** Milliseconds until freed space is used again; must exceed the interval of device syncs. */
  private static final int RETENTION = 3_000;

  private StoreFile() {}

  static MVStore open(Path file, int cacheMegabytes) {
    Shrinking.shrink(file);
    return open(file.toString(), cacheMegabytes);
  }

  static MVStore open(String fileName, int cacheMegabytes) {
    MVStore store = builder().fileName(fileName).cacheSize(cacheMegabytes).open();
    store.setRetentionTime(RETENTION);
    return store;
  }

  static MVStore inMemory() {
    return builder().open();
  }

  /** Without a zero buffer, a full one would commit in the middle of a command. */
  private static MVStore.Builder builder() {
    return new MVStore.Builder()
        .autoCommitDisabled()
        .autoCommitBufferSize(0)
        .pageSplitSize(PAGE_SIZE);
  }
}
