package org.gongkai.disclosure.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads laws in Markdown: headings by {@code #}, a history up to {@code <!-- INFO END -->}, then a
 * paragraph per line. No character of the text is lost.
 */
public final class LawReader {

  private static final String END_OF_HISTORY = "<!-- INFO END -->";

  private final List<String> titles = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final Numbering numbering = new Numbering();

  private LawReader() {}

  /** The title is the first heading; a law without one has an empty title. */
  public static Law read(String markdown) {
    LawReader reader = new LawReader();
    int end = markdown.indexOf(END_OF_HISTORY);
    String head = end < 0 ? "" : markdown.substring(0, end);
    head.lines().map(String::strip).forEach(reader::head);
    String text = end < 0 ? markdown : markdown.substring(end + END_OF_HISTORY.length());
    text.lines().map(String::strip).forEach(reader::line);
    return reader.law();
  }

  private void head(String line) {
    if (line.startsWith("# ") || line.startsWith("#") && titles.isEmpty()) {
      titles.add(line.substring(1).strip());
      if (titles.size() > 1) {
        provisions.add(numbering.heading(titles.getLast(), 1));
      }
    } else if (!line.isEmpty()) {
      history.add(line);
      provisions.add(new Provision(Provision.Kind.PARAGRAPH, null, 0, line));
    }
  }

  private void line(String line) {
    if (line.isEmpty()) {
      return;
    }
    int depth = 0;
    while (depth < 6 && depth < line.length() && line.charAt(depth) == '#') {
      depth++;
    }
    if (depth > 0) {
      heading(line.substring(depth).strip(), depth);
    } else if (line.startsWith("|")) {
      provisions.add(numbering.row(line));
    } else {
      provisions.add(numbering.text(line));
    }
  }

  private void heading(String text, int depth) {
    if (titles.isEmpty()) {
      titles.add(text);
    } else if (!text.isEmpty()) {
      provisions.add(numbering.heading(text, depth));
    }
  }

  private Law law() {
    LawDates dates = LawDates.of(history);
    LocalDate adopted = dates.adopted();
    return new Law(String.join(" ", titles), history, adopted, dates.inForce(), provisions);
  }
}
