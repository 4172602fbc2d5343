package org.gongkai.disclosure.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Capability("D-05")
class ColumnsTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final Columns columns = ShippedColumns.read();

  @Test
  void theShippedTreeHasExactlyTheFourFixedColumnsOnTop() {
    assertThat(columns.all().stream().filter(column -> column.parentId() == null))
        .extracting(Column::name)
        .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报");
    assertThat(columns.all())
        .extracting(Column::name)
        .contains("机构职能", "规划计划", "财政预决算", "行政规范性文件", "政策解读", "通知公告");
    assertThat(columns.find("notices").orElseThrow().timeliness()).isEqualTo(Timeliness.NOTICE);
    assertThat(columns.find("budget").orElseThrow().cycleMonths()).isEqualTo(12);
  }

  @Test
  void walksEachColumnBeforeThoseBelowIt() {
    List<String> ids = columns.all().stream().map(Column::id).toList();
    assertThat(ids.indexOf("education")).isEqualTo(ids.indexOf("livelihood") + 1);
    assertThat(ids.getLast()).isEqualTo("annual-report");
    assertThat(columns.below("livelihood"))
        .extracting(Column::id)
        .containsExactly("education", "health", "social-security");
  }

  @Test
  void knowsTheWayUpFromAColumn() {
    assertThat(columns.path("education")).containsExactly("education", "livelihood", "statutory");
    assertThat(columns.path("nowhere")).isEmpty();
    assertThat(columns.find("nowhere")).isEmpty();
  }

  @Test
  void refusesATreeWithUnknownParentsCirclesOrTwins() {
    assertRefused("unknown parent x", column("b", "x"));
    assertRefused("circle", column("b", "c"), column("c", "b"));
    assertRefused("twice", column("b", "statutory"), column("b", "guide"));
  }

  @Test
  void refusesAFifthColumnAtTheTopOrOnlyThree() {
    assertRefused("exactly", column("fifth", null));
    List<Column> three =
        ShippedColumns.tree().all().stream()
            .filter(column -> !column.id().equals("annual-report"))
            .toList();
    assertThatThrownBy(() -> ColumnTree.of(three)).hasMessageContaining("exactly");
  }

  @Test
  void refusesAFileThatIsNoTree() {
    ByteArrayResource file = new ByteArrayResource("{\"a\":1}".getBytes());
    assertThatThrownBy(() -> ColumnConfiguration.read(file, JsonMapper.builder().build()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void readsAFileThatSaysOnlyNamesAndPlaces() throws IOException {
    String file =
        """
        [{"id": "guide", "name": "指南"}, {"id": "rules", "name": "制度", "order": 2},
         {"id": "statutory", "name": "法定", "order": 3}, {"id": "annual-report", "name": "年报", "order": 4},
         {"id": "water", "name": "水利", "parentId": "statutory", "order": 1}]
        """;
    ColumnTree tree =
        ColumnConfiguration.read(
            new ByteArrayResource(file.getBytes()), JsonMapper.builder().build());
    assertThat(tree.all())
        .extracting(Column::kind)
        .containsExactly(
            ColumnKind.GUIDE,
            ColumnKind.RULES,
            ColumnKind.STATUTORY,
            ColumnKind.CLASS,
            ColumnKind.ANNUAL_REPORT);
  }

  @Test
  void theNewerStateOfAColumnWinsInWhateverOrderTheyArrive() {
    Column open = ShippedColumns.column("rural", "statutory", ColumnKind.CLASS, null);
    Column closed = open.closed(NOW);
    columns.learn(List.of(closed));
    columns.learn(List.of(open));
    assertThat(columns.find("rural").orElseThrow().isClosed()).isTrue();
  }

  @Test
  void looksIntoTheStoreWhenAsked() {
    Column rural = ShippedColumns.column("rural", "statutory", ColumnKind.CLASS, null);
    Columns following = new Columns(ShippedColumns.tree(), () -> Mono.just(List.of(rural)));
    assertThat(following.path("rural")).isEmpty();
    following.refresh().block();
    assertThat(following.path("rural")).containsExactly("rural", "statutory");
  }

  @Test
  void saysWhyNothingNewMayComeIntoAColumn() {
    columns.learn(
        List.of(
            ShippedColumns.column("own", "statutory", ColumnKind.SELF_CHOSEN, "finance"),
            ShippedColumns.column("shut", "statutory", ColumnKind.CLASS, null).closed(NOW)));
    assertThat(columns.obstacle("notices", "education")).isNull();
    assertThat(columns.obstacle("own", "finance")).isNull();
    assertThat(columns.obstacle("own", "education")).contains("其他单位");
    assertThat(columns.obstacle("shut", "education")).contains("已关闭");
    assertThat(columns.obstacle("nowhere", "education")).contains("没有");
  }

  private static Column column(String id, String parent) {
    return ShippedColumns.column(id, parent, ColumnKind.CLASS, null);
  }

  private static void assertRefused(String why, Column... more) {
    List<Column> columns = new ArrayList<>(ShippedColumns.tree().all());
    columns.addAll(List.of(more));
    assertThatThrownBy(() -> ColumnTree.of(columns)).hasMessageContaining(why);
  }
}
