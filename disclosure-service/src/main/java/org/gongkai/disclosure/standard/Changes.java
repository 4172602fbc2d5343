package org.gongkai.disclosure.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What is other in one list of items than in another, by their codes. */
record Changes(
    List<StandardItem> added, List<StandardItem> removed, List<Changed> changed, int unchanged) {

  /**
   * @param name of the item
   */
  record Changed(String code, String name, List<Field> fields) {}

  record Field(String name, String before, String after) {}

  private static final Map<String, Function<StandardItem, Object>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("序号", StandardItem::number);
    FIELDS.put("一级事项", StandardItem::first);
    FIELDS.put("二级事项", StandardItem::second);
    FIELDS.put("公开内容", StandardItem::content);
    FIELDS.put("公开依据", StandardItem::basis);
    FIELDS.put("公开时限", item -> item.timeLimit() == null ? "" : item.timeLimit().text());
    FIELDS.put("公开主体", StandardItem::subject);
    FIELDS.put("公开渠道和载体", StandardItem::channelText);
    FIELDS.put("公开对象", StandardItem::audienceText);
    FIELDS.put("公开方式", StandardItem::modeText);
    FIELDS.put("公开层级", StandardItem::levelText);
    FIELDS.put("其他", item -> item.extra().isEmpty() ? "" : item.extra());
  }

  static Changes of(List<StandardItem> before, List<StandardItem> after) {
    Map<String, StandardItem> known = new LinkedHashMap<>();
    before.forEach(item -> known.put(item.code(), item));
    List<StandardItem> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    int same = 0;
    for (StandardItem item : after) {
      StandardItem old = known.remove(item.code());
      List<Field> fields = old == null ? List.of() : fields(old, item);
      if (old == null) {
        added.add(item);
      } else if (fields.isEmpty()) {
        same++;
      } else {
        changed.add(new Changed(item.code(), item.name(), fields));
      }
    }
    return new Changes(added, List.copyOf(known.values()), changed, same);
  }

  boolean isNone() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /**
   * The read items with the codes of those that they continue: the same in all words first, then
   * the same pair of names in their order. New ones get new codes.
   */
  static List<StandardItem> coded(
      List<StandardItem> known, List<StandardItem> read, Function<Integer, String> fresh) {
    Map<Integer, StandardItem> continued = new HashMap<>();
    Set<StandardItem> free = new LinkedHashSet<>(known);
    match(free, read, continued, item -> item.first() + "|" + item.second() + "|" + item.content());
    match(free, read, continued, item -> item.first() + "|" + item.second());
    List<StandardItem> coded = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < read.size(); at++) {
      StandardItem before = continued.get(at);
      coded.add(
          before == null
              ? read.get(at).coded(fresh.apply(next++))
              : read.get(at).continuing(before));
    }
    return List.copyOf(coded);
  }

  private static void match(
      Set<StandardItem> free,
      List<StandardItem> read,
      Map<Integer, StandardItem> continued,
      Function<StandardItem, String> identity) {
    Map<String, List<StandardItem>> byIdentity = new HashMap<>();
    free.forEach(item ->
        byIdentity.computeIfAbsent(identity.apply(item), same -> new ArrayList<>()).add(item));
    for (int at = 0; at < read.size(); at++) {
      List<StandardItem> same = byIdentity.getOrDefault(identity.apply(read.get(at)), List.of());
      if (!continued.containsKey(at) && !same.isEmpty()) {
        StandardItem match = same.removeFirst();
        continued.put(at, match);
        free.remove(match);
      }
    }
  }

  private static List<Field> fields(StandardItem before, StandardItem after) {
    List<Field> fields = new ArrayList<>();
    FIELDS.forEach((name, of) -> {
      if (!Objects.equals(of.apply(before), of.apply(after))) {
        fields.add(
            new Field(name, String.valueOf(of.apply(before)), String.valueOf(of.apply(after))));
      }
    });
    return fields;
  }
}
