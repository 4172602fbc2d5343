package org.gongkai.disclosure.completeness;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the classes from the configured file. */
@Configuration(proxyBeanMethods = false)
class CompletenessConfiguration {

  @Bean
  ContentClasses contentClasses(
      @Value("${gongkai.disclosure.content-classes}") Resource file, JsonMapper json)
      throws IOException {
    return read(file, json);
  }

  static ContentClasses read(Resource file, JsonMapper json) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return new ContentClasses(List.of(json.readValue(content, ContentClass[].class)));
    }
  }
}
