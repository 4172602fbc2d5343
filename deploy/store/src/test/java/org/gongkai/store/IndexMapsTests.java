package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexMapsTests {

  private static final List<IndexKey> KEYS =
      List.of(new IndexKey("tags", true), new IndexKey("due", true));

  private final MVStore store = MVStore.open(null);
  private final Maps maps = new Maps(store);

  @AfterEach
  void close() {
    store.close();
  }

  private IndexMaps index(String namespace) {
    return maps.index(namespace, "tags_due", KEYS);
  }

  @Test
  void knowsWhichFieldsAreArrays() {
    assertThat(index("task.tasks").mayBeArray("tags")).isFalse();

    index("task.tasks").markArrays(List.of("tags"));

    assertThat(index("task.tasks").isMultikey()).isTrue();
    assertThat(index("task.tasks").mayBeArray("tags")).isTrue();
    assertThat(index("task.tasks").mayBeArray("due")).isFalse();
  }

  @Test
  void knowsItUnderAnotherNameToo() {
    index("task.tasks").markArrays(List.of("tags"));

    maps.rename("task.tasks", "task.done");

    assertThat(index("task.done").mayBeArray("tags")).isTrue();
    assertThat(index("task.done").mayBeArray("due")).isFalse();
  }

  @Test
  void takesEveryFieldOfAnOlderIndexForAnArray() {
    index("task.tasks").markArrays(List.of("tags"));
    store.removeMap("arrays");

    assertThat(index("task.tasks").mayBeArray("due")).isTrue();

    index("task.tasks").markArrays(List.of("tags"));
    assertThat(index("task.tasks").mayBeArray("due")).isTrue();
  }
}
