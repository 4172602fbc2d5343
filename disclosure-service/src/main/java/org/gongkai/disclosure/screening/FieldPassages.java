package org.gongkai.disclosure.screening;

import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.screening.detector.Passage;
import org.gongkai.disclosure.screening.detector.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text of a content but its body, under the names that the public JSON gives it. */
final class FieldPassages {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Chosen from lists or made by machines: nobody can write anything there. */
  private static final Set<String> CODES =
      Set.of(
          "body",
          "type",
          "column",
          "unit",
          "openness",
          "visibility",
          "sha256",
          "fileId",
          "mediaType",
          "taskRef",
          "kind");

  private FieldPassages() {}

  static void read(Content content, Consumer<Passage> passages) {
    walk(JSON.valueToTree(content), "", passages);
  }

  private static void walk(JsonNode node, String pointer, Consumer<Passage> passages) {
    if (node.isObject()) {
      boolean kept = node.hasNonNull("fileId");
      node.properties()
          .forEach(member -> {
            String name = member.getKey();
            boolean machine = CODES.contains(name) || kept && name.equals("url");
            if (!machine) {
              walk(member.getValue(), pointer + "/" + name, passages);
            }
          });
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        walk(node.get(index), pointer + "/" + index, passages);
      }
    } else if (node.isString() && !node.asString().isBlank()) {
      passages.accept(new Passage(new Place(pointer, ""), node.asString()));
    }
  }
}
