package org.gongkai.local.faults;

import java.nio.file.Path;
import org.gongkai.store.DocumentStore;

/** The document store in a process of its own, so that it can be killed alone. */
final class LoneStore {

  private LoneStore() {}

  public static void main(String[] args) throws Exception {
    try (DocumentStore store =
        DocumentStore.open(Path.of(args[0]), "127.0.0.1", Integer.parseInt(args[1]))) {
      LoneProcess.sayReadyAndAwaitEnd();
    }
  }
}
