package org.gongkai.disclosure.classification;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists from the configured files. */
@Configuration(proxyBeanMethods = false)
class ClassificationConfiguration {

  @Bean
  Classification classification(
      @Value("${gongkai.disclosure.theme-classes}") Resource themeClasses,
      @Value("${gongkai.disclosure.genres}") Resource genres,
      JsonMapper json)
      throws IOException {
    return new Classification(
        List.of(read(themeClasses, ThemeClass[].class, json)),
        List.of(read(genres, Genre[].class, json)));
  }

  private static <T> T read(Resource file, Class<T> type, JsonMapper json) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return json.readValue(content, type);
    }
  }
}
