package org.gongkai.disclosure.migration.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an archive says of its documents beside them: metadata.json or manifest.csv. */
final class Manifest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> NAMES =
      Set.of("metadata.json", "manifest.json", "metadata.csv", "manifest.csv");
  private static final List<String> FILE = List.of("file", "path", "文件", "文件名", "filename");

  private final Map<String, Map<Field, String>> byFile = new HashMap<>();
  private final Set<String> parts = new HashSet<>();

  static Manifest in(Archive archive) throws IOException, BrokenSource {
    Manifest manifest = new Manifest();
    for (String name : archive.names()) {
      if (NAMES.contains(FileName.last(name).toLowerCase(Locale.ROOT))) {
        manifest.parts.add(name);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        byte[] bytes =
            archive
                .bytes(name, SourceFile.DOCUMENT)
                .orElseThrow(() -> new BrokenSource("元数据文件 " + name + " 超过 20 MB。"));
        manifest.take(name, folder, bytes);
      }
    }
    return manifest;
  }

  /** Whether this file is the manifest itself and no document. */
  boolean isPart(String name) {
    return parts.contains(name);
  }

  /** By the file's path, with or without its ending; empty when the manifest does not know it. */
  Map<Field, String> of(String name) {
    Map<Field, String> exact = byFile.get(name);
    return exact == null ? byFile.getOrDefault(FileName.stem(name), Map.of()) : exact;
  }

  private void take(String name, String folder, byte[] bytes) throws IOException, BrokenSource {
    if (FileName.ending(name).equals("csv")) {
      try (CsvRows rows = CsvRows.open(new ByteArrayInputStream(bytes))) {
        for (Map<String, String> line = rows.values(); line != null; line = rows.values()) {
          ObjectNode entry = JSON.createObjectNode();
          line.forEach(entry::put);
          take(folder, null, entry);
        }
      }
      return;
    }
    Optional<String> text = Decoded.of(bytes);
    try {
      JsonNode root = JSON.readTree(text.orElseThrow(() -> unreadable(name)));
      if (root.isObject()) {
        root.properties().forEach(each -> take(folder, each.getKey(), each.getValue()));
      } else {
        root.forEach(each -> take(folder, null, each));
      }
    } catch (JacksonException broken) {
      throw unreadable(name);
    }
  }

  private void take(String folder, @Nullable String key, JsonNode entry) {
    if (!entry.isObject()) {
      return;
    }
    ObjectNode fields = (ObjectNode) entry.deepCopy();
    String file = key;
    for (String name : FILE) {
      JsonNode named = fields.remove(name);
      if (named != null && file == null) {
        file = named.asString();
      }
    }
    if (file != null) {
      byFile.put(folder + FileName.even(file), new JsonRow().of(fields).fields());
    }
  }

  private static BrokenSource unreadable(String name) {
    return new BrokenSource("元数据文件 " + name + " 不是 JSON。");
  }
}
