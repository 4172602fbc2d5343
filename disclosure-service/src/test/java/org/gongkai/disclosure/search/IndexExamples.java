package org.gongkai.disclosure.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.platform.event.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

/** Events as they arrive, written with as few words as a test needs. */
final class IndexExamples {

  static final Columns COLUMNS = ShippedColumns.read();
  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private IndexExamples() {}

  static Map<String, Object> item(String id, String title, String text) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", id);
    item.put("revision", 6);
    item.put("type", "NOTICE");
    item.put("title", title);
    item.put("column", "notices");
    item.put("unit", "wangchuan-education");
    item.put("unitName", "望川县教育和体育局");
    item.put("indexNumber", "WANGCHUAN-EDUCATION/2026-" + id);
    item.put("bodyText", text);
    item.put("publishedAt", NOON.toString());
    item.put("unknownToThisReader", Map.of("a", 1));
    return item;
  }

  static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(item);
    other.put(field, value);
    return other;
  }

  static ReceivedEvent published(Map<String, Object> item, long offset) {
    return event("disclosure.item.published.v1", item, 0, offset);
  }

  static ReceivedEvent withdrawn(String id, long revision, long offset) {
    Map<String, Object> gone = item(id, "已撤下的事项", "");
    gone.remove("bodyText");
    gone.put("revision", revision);
    gone.put("occurredAt", NOON.plusSeconds(60).toString());
    gone.put(
        "withdrawal",
        Map.of("kind", "IN_ERROR", "reason", "有误", "at", NOON.plusSeconds(60).toString()));
    return event("disclosure.item.withdrawn.v1", gone, 0, offset);
  }

  static ReceivedEvent event(String type, Map<String, Object> body, int partition, long offset) {
    byte[] data = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    String subject = String.valueOf(body.get("id"));
    return new ReceivedEvent("e" + offset, type, subject, NOON, data, partition, offset);
  }

  static List<String> ids(Hits hits) {
    return hits.items().stream().map(hit -> hit.line().id()).toList();
  }
}
