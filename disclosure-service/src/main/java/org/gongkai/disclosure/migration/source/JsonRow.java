package org.gongkai.disclosure.migration.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.disclosure.migration.source.Row.AttachedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows from JSON objects; keeps count of the fields that it does not know. */
final class JsonRow {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** More names than these are a sign of keys that are data; nobody reads such a list. */
  private static final int NAMES = 50;

  private final Map<String, Long> ignored = new TreeMap<>();

  Map<String, Long> ignored() {
    return Map.copyOf(ignored);
  }

  Row read(String text) {
    try {
      return of(JSON.readTree(text));
    } catch (JacksonException broken) {
      return Row.broken("", "不是完整的 JSON 对象（" + place(broken) + "）");
    }
  }

  Row of(JsonNode object) {
    if (!object.isObject()) {
      return Row.broken("", "每一行须为一个 JSON 对象");
    }
    Found found = new Found();
    object.properties().forEach(each -> take(found, each.getKey(), each.getValue()));
    return new Row(0, null, found.fields, found.body(), found.attachments, found.problems);
  }

  private void take(Found found, String name, JsonNode value) {
    switch (name) {
      case "elements", "meta", "metadata" ->
          value.properties().forEach(each -> field(found, each.getKey(), each.getValue()));
      case "body", "content", "html", "正文", "内容" -> found.body = text(value);
      case "text" -> found.text = text(value);
      case "bodyType" -> found.bodyType = text(value);
      case "attachments", "附件" -> value.forEach(file -> attach(found, file));
      default -> field(found, name, value);
    }
  }

  private void field(Found found, String name, JsonNode value) {
    Optional<Field> field = Field.named(name);
    if (field.isEmpty()) {
      if (ignored.size() < NAMES || ignored.containsKey(name)) {
        ignored.merge(name, 1L, Long::sum);
      }
      return;
    }
    String text = text(value);
    if (text == null && !value.isNull()) {
      found.problems.add(RowProblem.refused(field.get().pointer(), "须为文字"));
    } else if (text != null) {
      // The field's own name says more than a synonym such as id or url.
      found.fields.merge(
          field.get(), text, (old, next) -> name.equals(field.get().key()) ? next : old);
    }
  }

  private static void attach(Found found, JsonNode file) {
    String path = file.isString() ? file.asString() : text(file.path("path"));
    String name = text(file.path("name"));
    if (path == null) {
      found.problems.add(RowProblem.refused("/attachments", "附件缺少 path"));
    } else {
      found.attachments.add(
          new AttachedFile(name == null ? path.substring(path.lastIndexOf('/') + 1) : name, path));
    }
  }

  private static @Nullable String text(JsonNode value) {
    return value.isString() || value.isNumber() ? value.asString() : null;
  }

  private static String place(JacksonException broken) {
    var at = broken.getLocation();
    return at == null || at.getColumnNr() <= 0 ? "内容不符合 JSON" : "第" + at.getColumnNr() + "列";
  }

  private static final class Found {
    final Map<Field, String> fields = new EnumMap<>(Field.class);
    final List<AttachedFile> attachments = new ArrayList<>();
    final List<RowProblem> problems = new ArrayList<>();
    @Nullable String body;
    @Nullable String text;
    @Nullable String bodyType;

    @Nullable String body() {
      if (body == null) {
        return text == null ? null : BodyText.html(text);
      }
      boolean html =
          bodyType == null ? BodyText.looksLikeHtml(body) : bodyType.equalsIgnoreCase("HTML");
      return html ? body : BodyText.html(body);
    }
  }
}
