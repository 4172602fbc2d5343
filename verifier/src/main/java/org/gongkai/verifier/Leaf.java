package org.gongkai.verifier;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a leaf of the log says. */
record Leaf(Map<String, @Nullable Object> members) {

  static Leaf read(String json) {
    return new Leaf(Json.object(json));
  }

  String kind() {
    return text("kind").orElseThrow(() -> new Unreadable("the leaf has no kind"));
  }

  Optional<String> text(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  Optional<Long> previous() {
    return Optional.ofNullable(members.get("previousLeaf")).map(Receipt::number);
  }

  /** For people. */
  String described() {
    return switch (kind()) {
      case "PUBLISHED" -> "发布 / published";
      case "CORRECTED" -> "更正 / corrected";
      case "VALIDITY" -> "有效性变更 / validity changed";
      case "WITHDRAWN" -> "撤下 / withdrawn";
      case "AUDIT" -> "审计批次 / audit batch";
      default -> kind();
    };
  }
}
