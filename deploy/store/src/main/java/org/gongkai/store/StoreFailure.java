package org.gongkai.store;

import org.h2.mvstore.MVStore;

/** A write could not be stored; nothing more can be written until the file is opened again. */
public final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreFailure of(MVStore store, RuntimeException cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String file = store.getFileStore() == null ? "memory" : store.getFileStore().getFileName();
    return new StoreFailure(
        "The document store cannot write to %s and has stopped: %s. Acknowledged data is safe; make room, then start again."
            .formatted(file, root.getMessage()),
        cause);
  }
}
