package org.gongkai.disclosure.edition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.disclosure.item.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has changed from one content to another: elements by name, the text by paragraph.
 *
 * @param paragraphs of the plain text, in order; unchanged ones, too
 */
public record EditionDiff(List<Field> fields, List<Paragraph> paragraphs) {

  private static final Set<String> TEXT = Set.of("body");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @param before null when it was absent
   * @param after null when it is absent
   */
  public record Field(String name, @Nullable Object before, @Nullable Object after) {}

  public static EditionDiff of(Content before, Content after) {
    Map<String, Object> old = members(before);
    Map<String, Object> current = members(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(current.keySet());
    names.removeAll(TEXT);
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(old.get(name), current.get(name))) {
        fields.add(new Field(name, old.get(name), current.get(name)));
      }
    }
    return new EditionDiff(
        List.copyOf(fields), TextDiff.paragraphs(before.bodyText(), after.bodyText()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Content content) {
    return JSON.convertValue(content, Map.class);
  }
}
