package org.gongkai.disclosure.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The lists that the service ships. */
public final class ShippedClassification {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ShippedClassification() {}

  public static Classification read() {
    return new Classification(
        List.of(read("theme-classes.json", ThemeClass[].class)),
        List.of(read("genres.json", Genre[].class)));
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream content =
        ShippedClassification.class.getResourceAsStream("/disclosure/" + file)) {
      return JSON.readValue(content, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
