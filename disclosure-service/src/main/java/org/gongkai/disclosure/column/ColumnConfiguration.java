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

/** Reads the tree from the configured file. */
@Configuration(proxyBeanMethods = false)
class ColumnConfiguration {

  @Bean
  Columns columns(@Value("${gongkai.disclosure.columns}") Resource file, JsonMapper json)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return new Columns(json.readValue(content, new TypeReference<List<Column>>() {}));
    }
  }
}
