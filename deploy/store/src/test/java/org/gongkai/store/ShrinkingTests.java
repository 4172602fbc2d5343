package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShrinkingTests {

  private static final int DOCUMENTS = 4_000;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.mv");
  }

  /** About 8 MB of live data, each value written {@code times} times. */
  private void write(int times) {
    Random random = new Random(1);
    try (MVStore store = StoreFile.open(file().toString(), 8)) {
      store.setRetentionTime(600_000); // so that no space is used again
      MVMap<KeyValue, byte[]> data = new Maps(store).data("d.c");
      for (int i = 0; i < times * DOCUMENTS; i++) {
        byte[] value = new byte[2000];
        random.nextBytes(value);
        data.put(StoreIndex.position(i % DOCUMENTS), value);
        if (i % 50 == 0) {
          store.commit();
        }
      }
    }
  }

  private long megabytes() throws IOException {
    return Files.size(file()) >> 20;
  }

  @Test
  void copiesTheLivePagesOfAMostlyDeadFile() throws IOException {
    write(6);
    assertThat(megabytes()).isGreaterThan(40);
    Shrinking.shrink(file());
    assertThat(megabytes()).isLessThan(16);
    try (MVStore store = StoreFile.open(file(), 8)) {
      MVMap<KeyValue, byte[]> data = new Maps(store).data("d.c");
      assertThat(data.sizeAsLong()).isEqualTo(DOCUMENTS);
      assertThat(data.get(StoreIndex.position(DOCUMENTS - 1))).hasSize(2000);
    }
  }

  @Test
  void leavesASmallFileAlone() throws IOException {
    write(1);
    long before = Files.size(file());
    Shrinking.shrink(file());
    assertThat(Files.size(file())).isEqualTo(before);
  }

  @Test
  void removesTheRestOfAnInterruptedAttempt() throws IOException {
    write(1);
    Path rest = Files.writeString(folder.resolve("store.mv.shrinking"), "half a copy");
    Shrinking.shrink(file());
    assertThat(rest).doesNotExist();
    assertThat(file()).exists();
  }

  @Test
  void hasNothingToDoForANewStore() {
    Shrinking.shrink(file());
    assertThat(file()).doesNotExist();
  }
}
