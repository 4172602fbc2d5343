package org.gongkai.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One event type as it lies in the source tree. Examples are ordered by name. */
record EventContract(String type, ObjectNode schema, Map<String, ObjectNode> examples) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Path FOLDER = Path.of("src/main/resources/contracts");

  static List<EventContract> all() throws IOException {
    List<EventContract> contracts = new ArrayList<>();
    try (Stream<Path> folders = Files.list(FOLDER)) {
      for (Path folder : folders.sorted().toList()) {
        contracts.add(read(folder));
      }
    }
    return contracts;
  }

  private static EventContract read(Path folder) throws IOException {
    Map<String, ObjectNode> examples = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("example-")) {
          examples.put(name.substring(8, name.length() - 5), tree(file));
        }
      }
    }
    ObjectNode schema = tree(folder.resolve("schema.json"));
    return new EventContract(folder.getFileName().toString(), schema, examples);
  }

  private static ObjectNode tree(Path file) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readString(file));
  }

  String topic() {
    return schema.get("x-topic").stringValue();
  }

  boolean compacted() {
    return schema.get("x-compacted").booleanValue();
  }

  String title() {
    return schema.get("title").stringValue();
  }

  String description() {
    return schema.get("description").stringValue();
  }

  List<String> required() {
    return schema.get("required").valueStream().map(name -> name.stringValue()).toList();
  }

  @Override
  public String toString() {
    return type;
  }
}
