package org.gongkai.disclosure.migration.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Labels and their values on a page. A value stands in the next cell, beside its label, below it
 * when the whole row is labels, or behind a colon in one line with others.
 */
final class PageLabels {

  /** What is longer is text, not metadata. */
  private static final int LINE = 400;

  private static final String BLANK = "[\\s\\u3000\\u00A0]*";
  private static final Pattern IN_LINE =
      Pattern.compile(
          "(?<=^|[\\s\\u3000\\u00A0|｜,，;；【\\[(（>])("
              + Field.labels().stream()
                  .map(label -> String.join(BLANK, label.split("")))
                  .collect(Collectors.joining("|"))
              + ")"
              + BLANK
              + "[】\\])）]?"
              + BLANK
              + "[：:]");

  /** A label that nobody knows ends a value too: 浏览次数：. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "[\\s\\u3000\\u00A0|｜]+[\\p{IsHan}\\s\\u3000\\u00A0]{2,8}[：:].*$", Pattern.DOTALL);

  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\u3000\\u00A0]+|[\\s\\u3000\\u00A0|｜;；]+$");

  private final Map<Field, String> found = new EnumMap<>(Field.class);
  private final Set<Element> holders = new HashSet<>();

  private PageLabels() {}

  /** Around the text; what the text itself says in such a form is its own matter. */
  static Map<Field, String> outside(Element text, Element page) {
    PageLabels labels = new PageLabels();
    labels.walk(page, text);
    return labels.found;
  }

  /** Within the text, whose tables, lists and lines of metadata are then removed from it. */
  static Map<Field, String> takenFrom(Element text) {
    PageLabels labels = new PageLabels();
    labels.walk(text, null);
    if (labels.found.size() < 2) {
      return Map.of();
    }
    labels.holders.stream().filter(holder -> holder != text).forEach(Node::remove);
    return labels.found;
  }

  /** The values in plain lines such as 发布日期：2019-02-15 来源：县政府办. */
  static Map<Field, String> inLine(String line) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    Matcher label = IN_LINE.matcher(line);
    List<int[]> places = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    while (label.find()) {
      places.add(new int[] {label.start(), label.end()});
      fields.add(Field.labelled(label.group(1)).orElseThrow());
    }
    for (int i = 0; i < places.size(); i++) {
      int end = i + 1 < places.size() ? places.get(i + 1)[0] : line.length();
      String rest = line.substring(places.get(i)[1], end);
      String value = stripped(NEXT_LABEL.matcher(rest).replaceFirst(""));
      if (!value.isEmpty()) {
        values.putIfAbsent(fields.get(i), value);
      }
    }
    return values;
  }

  private void walk(Element element, @Nullable Element except) {
    for (Element child : element.children()) {
      if (child == except) {
        continue;
      }
      String text = child.text();
      if (text.length() <= LINE && !text.isBlank()) {
        Optional<Field> label = Field.labelled(text);
        if (label.isPresent()) {
          keep(label.get(), valueOf(child), child);
          continue;
        }
        if (!hasLines(child) && !holdsLabels(child)) {
          inLine(text).forEach((field, value) -> keep(field, value, child));
        }
      }
      walk(child, except);
    }
  }

  private void keep(Field field, String value, Element at) {
    if (value.isEmpty() || found.putIfAbsent(field, value) != null) {
      return;
    }
    Element holder = at.closest("table, dl, ul");
    holders.add(holder == null ? at : holder);
  }

  private static boolean hasLines(Element element) {
    return element.select("p, div, td, th, li, dd, dt, tr").stream()
        .anyMatch(inner -> inner != element);
  }

  /** Labels that are elements of their own end where they end, without a blank behind. */
  private static boolean holdsLabels(Element element) {
    return element.getAllElements().stream()
        .anyMatch(inner -> inner != element && Field.labelled(inner.text()).isPresent());
  }

  private static String valueOf(Element label) {
    Element next = label.nextElementSibling();
    if (label.nameIs("td") || label.nameIs("th")) {
      boolean row = next != null && Field.labelled(next.text()).isPresent();
      return next == null || row ? below(label) : stripped(next.text());
    }
    StringBuilder value = new StringBuilder();
    for (Node node = label.nextSibling(); node != null; node = node.nextSibling()) {
      String text = node instanceof TextNode words ? words.text() : textOf(node);
      boolean another =
          node instanceof Element element
              && (Field.labelled(text).isPresent()
                  || (element.nameIs(label.nodeName()) && !value.toString().isBlank()));
      if (another) {
        // The next label, even one that nobody knows, or the next value.
        break;
      }
      value.append(text);
    }
    String beside = stripped(NEXT_LABEL.matcher(value).replaceFirst(""));
    Element parent = label.parent();
    if (!beside.isEmpty() || parent == null || !parent.text().equals(label.text())) {
      return beside;
    }
    return valueOf(parent);
  }

  private static String textOf(Node node) {
    return node instanceof Element element ? element.text() : "";
  }

  /** The cell under a label in a row of labels. */
  private static String below(Element label) {
    Element row = label.parent();
    Element under = row == null ? null : row.nextElementSibling();
    if (under == null || label.elementSiblingIndex() >= under.childrenSize()) {
      return "";
    }
    String value = under.child(label.elementSiblingIndex()).text();
    return Field.labelled(value).isPresent() ? "" : stripped(value);
  }

  private static String stripped(String value) {
    String text = value.startsWith("：") || value.startsWith(":") ? value.substring(1) : value;
    return EDGES.matcher(text).replaceAll("");
  }
}
