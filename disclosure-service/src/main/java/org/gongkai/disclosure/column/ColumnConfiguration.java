package org.gongkai.disclosure.column;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Begins with the tree of the configured file and goes on with the stored one. */
@Configuration(proxyBeanMethods = false)
class ColumnConfiguration {

  @Bean
  Columns columns(
      @Value("${gongkai.disclosure.columns}") Resource file, JsonMapper json, ColumnStore store)
      throws IOException {
    return new Columns(read(file, json), store::all);
  }

  @Bean
  ColumnSweep columnSweep(Columns columns, ColumnStore store) {
    return new ColumnSweep(columns, columns.all(), store);
  }

  static ColumnTree read(Resource file, JsonMapper json) throws IOException {
    try (InputStream content = file.getInputStream()) {
      List<PlannedColumn> planned = json.readValue(content, new TypeReference<>() {});
      return ColumnTree.of(planned.stream().map(PlannedColumn::column).toList());
    }
  }
}
