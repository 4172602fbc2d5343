package org.gongkai.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo county says and is, beside this class in the jar. */
final class DemoFile {

  private DemoFile() {}

  static JsonNode json(String name) {
    return JsonMapper.shared().readTree(text(name));
  }

  static String text(String name) {
    try (InputStream file = DemoFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(name, unreadable);
    }
  }
}
