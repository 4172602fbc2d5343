package org.gongkai.disclosure.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

@Capability("D-05")
class ColumnsTests {

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void theShippedTreeHasExactlyTheFourFixedColumnsOnTop() throws IOException {
    Columns columns = read(new ClassPathResource("disclosure/columns.json"));
    assertThat(columns.all().stream().filter(column -> column.parentId() == null))
        .extracting(Column::name)
        .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报");
    assertThat(columns.all())
        .extracting(Column::name)
        .contains("机构职能", "规划计划", "财政预决算", "行政规范性文件", "政策解读", "通知公告");
  }

  @Test
  void knowsTheWayUpFromAColumn() throws IOException {
    Columns columns = read(new ClassPathResource("disclosure/columns.json"));
    assertThat(columns.path("education")).containsExactly("education", "livelihood", "statutory");
    assertThat(columns.path("nowhere")).isEmpty();
    assertThat(columns.find("nowhere")).isEmpty();
  }

  @Test
  void refusesATreeWithUnknownParentsCirclesOrTwins() {
    Column top = new Column("a", "甲", null, 1);
    assertThatThrownBy(() -> new Columns(List.of(new Column("b", "乙", "x", 1))))
        .hasMessageContaining("parent x");
    assertThatThrownBy(
            () -> new Columns(List.of(new Column("b", "乙", "c", 1), new Column("c", "丙", "b", 1))))
        .hasMessageContaining("before its parent");
    assertThatThrownBy(() -> new Columns(List.of(top, top))).hasMessageContaining("twice");
  }

  @Test
  void refusesAFileThatIsNoTree() {
    assertThatThrownBy(() -> read(new ByteArrayResource("{\"a\":1}".getBytes())))
        .isInstanceOf(RuntimeException.class);
  }

  private Columns read(org.springframework.core.io.Resource file) throws IOException {
    return new ColumnConfiguration().columns(file, json);
  }
}
