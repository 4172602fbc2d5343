package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.search.IndexExamples.NOON;
import static org.gongkai.disclosure.search.IndexExamples.item;
import static org.gongkai.disclosure.search.IndexExamples.published;
import static org.gongkai.disclosure.search.IndexExamples.with;
import static org.gongkai.disclosure.search.IndexExamples.withdrawn;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Capability("P-02")
class FollowingTests {

  private static final PageRequest FIRST = new PageRequest(50, null);

  private ItemIndex index;
  private Following following;
  private long offset;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    index = new ItemIndex(folder, IndexExamples.COLUMNS);
    following = new Following(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void listsChangesTheOldestFirstAndKeepsWhatWasWithdrawn() throws IOException {
    add(changed("1", 30), changed("2", 10), changed("3", 20));
    index.apply(List.of(withdrawn("2", 7, offset++)));

    List<PublicLine> changes = following.changes(Scope.ALL, null, null, FIRST).items();

    assertThat(changes).extracting(PublicLine::id).containsExactly("3", "1", "2");
    assertThat(changes.get(2).withdrawal())
        .isEqualTo(new PublicLine.Gone("IN_ERROR", "有误", NOON.plusSeconds(60), null));
    assertThat(following.newest(Scope.ALL, FIRST).items())
        .extracting(PublicLine::id)
        .containsExactly("1", "3");
  }

  @Test
  void asksFromAndUntilBothIncluded() throws IOException {
    add(changed("1", 10), changed("2", 20), changed("3", 30));

    assertThat(ids(following.changes(Scope.ALL, NOON.plusSeconds(20), null, FIRST)))
        .containsExactly("2", "3");
    assertThat(ids(following.changes(Scope.ALL, NOON.plusSeconds(20), NOON.plusSeconds(20), FIRST)))
        .containsExactly("2");
    assertThat(ids(following.changes(Scope.ALL, NOON.plusSeconds(31), null, FIRST))).isEmpty();
  }

  @Test
  void pagesThroughChangesOfTheSameInstantWithoutLossOrRepetition() throws IOException {
    for (int i = 0; i < 7; i++) {
      add(changed("same-" + i, 5));
    }
    List<String> seen = new ArrayList<>();
    PageRequest next = new PageRequest(3, null);
    while (next != null) {
      Page<PublicLine> page = following.changes(Scope.ALL, NOON, null, next);
      seen.addAll(ids(page));
      next =
          page.next() == null
              ? null
              : new PageRequest(3, Cursor.of(NOON.plusSeconds(5).toEpochMilli(), seen.getLast()));
    }
    assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void followsAColumnWithThoseBelowAUnitAndAThemeWithThoseBelow() throws IOException {
    add(
        with(changed("1", 1), "themeClass", "综合政务\\政务公开"),
        with(with(changed("2", 2), "themeClass", "综合政务"), "unit", "wangchuan-finance"),
        with(with(changed("3", 3), "themeClass", "财政、金融、审计"), "column", "guide"));

    assertThat(ids(following.changes(Scope.theme("综合政务"), null, null, FIRST)))
        .containsExactly("1", "2");
    assertThat(ids(following.changes(Scope.theme("综合政务\\政务公开"), null, null, FIRST)))
        .containsExactly("1");
    assertThat(ids(following.newest(Scope.unit("wangchuan-finance"), FIRST))).containsExactly("2");
    assertThat(ids(following.newest(Scope.column("statutory"), FIRST)))
        .containsExactlyInAnyOrder("1", "2");
    index.apply(List.of(withdrawn("1", 9, offset++)));
    assertThat(following.latestChanges(Scope.column("statutory"), 1))
        .extracting(PublicLine::id)
        .containsExactly("1");
  }

  @Test
  void countsUnitsAndMainThemesOfWhatIsPublic() throws IOException {
    add(
        with(changed("1", 1), "themeClass", "综合政务\\政务公开"),
        with(changed("2", 2), "themeClass", "综合政务\\应急管理"),
        with(changed("3", 3), "unitName", "望川县教体局"));
    PublicIndex.Spread spread = following.spread();

    assertThat(spread.total()).isEqualTo(3);
    assertThat(spread.units())
        .containsExactly(new PublicIndex.Part("wangchuan-education", "望川县教育和体育局", 3));
    assertThat(spread.themes()).containsExactly(new PublicIndex.Part("综合政务", "综合政务", 2));
  }

  @Test
  void knowsNothingOfWhatItHasNeverHeard() throws IOException {
    assertThat(following.find("nobody")).isNull();
    assertThat(following.spread().total()).isZero();
  }

  private static Map<String, Object> changed(String id, long seconds) {
    Instant at = NOON.plusSeconds(seconds);
    return with(
        with(item(id, "第" + id + "号", "文"), "occurredAt", at.toString()),
        "publishedAt",
        at.toString());
  }

  @SafeVarargs
  private void add(Map<String, Object>... items) throws IOException {
    for (Map<String, Object> item : items) {
      index.apply(List.of(published(item, offset++)));
    }
  }

  private static List<String> ids(Page<PublicLine> page) {
    return page.items().stream().map(PublicLine::id).toList();
  }
}
