package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.search.IndexExamples.COLUMNS;
import static org.gongkai.disclosure.search.IndexExamples.event;
import static org.gongkai.disclosure.search.IndexExamples.item;
import static org.gongkai.disclosure.search.IndexExamples.published;
import static org.gongkai.disclosure.search.IndexExamples.with;
import static org.gongkai.disclosure.search.IndexExamples.withdrawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.LockObtainFailedException;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.platform.event.ReceivedEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Capability({"D-15", "P-03"})
class ItemIndexTests {

  @TempDir Path folder;

  @Test
  void showsWhatWasTakenInAtOnce() throws IOException {
    try (ItemIndex index = open()) {
      index.apply(List.of(published(item("1", "甲", "文"), 0)));
      assertThat(titles(index)).containsExactly("甲");
    }
  }

  @Test
  void aWithdrawalRemovesTheItem() throws IOException {
    try (ItemIndex index = open()) {
      index.apply(List.of(published(item("1", "甲", "文"), 0), withdrawn("1", 7, 1)));
      assertThat(titles(index)).isEmpty();
    }
  }

  @Test
  void refusesOlderNewsThanItHas() throws IOException {
    try (ItemIndex index = open()) {
      index.apply(List.of(published(with(item("1", "新", "文"), "revision", 9), 0)));
      index.apply(List.of(published(with(item("1", "旧", "文"), "revision", 8), 1)));
      assertThat(titles(index)).containsExactly("新");
      index.apply(List.of(withdrawn("1", 10, 2)));
      index.apply(List.of(published(with(item("1", "重发", "文"), "revision", 9), 3)));
      assertThat(titles(index)).isEmpty();
    }
  }

  @Test
  void takesTheSameEventTwiceWithOneResult() throws IOException {
    try (ItemIndex index = open()) {
      index.apply(List.of(published(item("1", "甲", "文"), 0)));
      index.apply(List.of(published(item("1", "甲", "文"), 0)));
      assertThat(titles(index)).containsExactly("甲");
    }
  }

  @Test
  void goesOnAfterARestartFromWhereItCommitted() throws IOException {
    try (ItemIndex index = open()) {
      index.apply(List.of(published(item("1", "甲", "文"), 41)));
      index.apply(List.of(event("some.other.type.v1", Map.of("id", "9"), 3, 7)));
    }
    try (ItemIndex index = open()) {
      assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 42L, 3, 8L));
      assertThat(titles(index)).containsExactly("甲");
    }
  }

  @Test
  void afterACrashItAsksForWhatWasNotCommitted() throws IOException {
    ItemIndex crashed = open();
    crashed.apply(List.of(published(item("1", "甲", "文"), 0)));
    crashed.commit();
    crashed.apply(List.of(published(item("2", "乙", "文"), 1)));
    Path copy = copyOf(folder);
    crashed.close();
    try (ItemIndex index = new ItemIndex(copy, COLUMNS)) {
      assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 1L));
      assertThat(titles(index)).containsExactly("甲");
    }
  }

  @Test
  @Capability("D-05")
  void goesOnWhenTheColumnTreeHasGrown() throws IOException {
    try (ItemIndex index = open()) {
      index.apply(List.of(published(item("1", "甲", "文"), 0)));
    }
    try (ItemIndex index = new ItemIndex(folder, ShippedColumns.with("rural", "education"))) {
      assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 1L));
      var rural = published(with(item("2", "乙", "文"), "column", "rural"), 1);
      index.apply(List.of(rural), ItemIndex.Unknown.REFUSED);
      assertThat(titles(index)).contains("甲", "乙");
    }
  }

  @Test
  @Capability("D-05")
  void takesNothingOfAnUnknownColumnBeforeTheStoreWasAsked() throws IOException {
    try (ItemIndex index = open()) {
      List<ReceivedEvent> news =
          List.of(
              published(item("1", "甲", "文"), 0),
              published(with(item("2", "乙", "文"), "column", "nowhere"), 1));
      assertThatThrownBy(() -> index.apply(news, ItemIndex.Unknown.REFUSED))
          .isInstanceOf(UnknownColumn.class);
      assertThat(index.nextOffsets()).isEmpty();
      index.apply(news, ItemIndex.Unknown.TAKEN);
      assertThat(titles(index)).contains("甲", "乙");
    }
  }

  @Test
  void refusesAnEventThatDoesNotFit() throws IOException {
    try (ItemIndex index = open()) {
      var broken = event("disclosure.item.published.v1", Map.of("id", "1"), 0, 0);
      assertThatThrownBy(() -> index.apply(List.of(broken))).isInstanceOf(RuntimeException.class);
      assertThat(index.nextOffsets()).isEmpty();
    }
  }

  @Test
  void refusesAFolderThatAnotherInstanceUses() throws IOException {
    try (ItemIndex index = open()) {
      assertThatThrownBy(this::open).isInstanceOf(LockObtainFailedException.class);
      assertThat(titles(index)).isEmpty();
    }
  }

  /** What a crash leaves: the files as they are, without a last word of the process. */
  private static Path copyOf(Path index) throws IOException {
    Path copy = Files.createTempDirectory("crashed-index");
    try (var files = Files.list(index)) {
      for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private ItemIndex open() throws IOException {
    return new ItemIndex(folder, COLUMNS);
  }

  private static List<String> titles(ItemIndex index) throws IOException {
    return new ItemSearch(index, COLUMNS)
            .list(
                new ItemFilter(null, null, null, null, null, null, null), new PageRequest(50, null))
            .items()
            .stream()
            .map(PublicLine::title)
            .toList();
  }
}
