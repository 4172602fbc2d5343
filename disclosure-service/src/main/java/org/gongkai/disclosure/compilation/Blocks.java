package org.gongkai.disclosure.compilation;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the sanitised HTML of a body as blocks; pictures that cannot be printed, and those in
 * tables, are named by their text alternative.
 */
final class Blocks {

  private static final int WIDEST = 60;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private final Pictures pictures;

  private Blocks(Pictures pictures) {
    this.pictures = pictures;
  }

  static List<Block> of(String html) {
    return of(html, Pictures.NONE);
  }

  static List<Block> of(String html, Pictures pictures) {
    Blocks reading = new Blocks(pictures);
    reading.walk(Jsoup.parseBodyFragment(html).body(), 0);
    reading.end(0);
    return List.copyOf(reading.blocks);
  }

  private void walk(Element parent, int level) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        line.append(words.text());
      } else if (node instanceof Element element) {
        element(element, level);
      }
    }
  }

  private void element(Element element, int level) {
    String name = element.normalName();
    switch (name) {
      case "br" -> line.append('\n');
      case "img" -> picture(element, level);
      case "table" -> {
        end(level);
        Block.Grid grid = grid(element);
        if (grid.columns() > 0) {
          blocks.add(grid);
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, name.charAt(1) - '0');
      case "li" -> {
        end(level);
        Element list = element.parent();
        boolean numbered = list != null && list.nameIs("ol");
        line.append(numbered ? element.elementSiblingIndex() + 1 + ". " : "• ");
        walk(element, level);
        end(level);
      }
      default -> {
        if (element.isBlock()) {
          block(element, level);
        } else {
          walk(element, level);
        }
      }
    }
  }

  private void picture(Element element, int level) {
    Block.Picture picture = pictures.at(element.attr("src"), element.attr("alt").strip());
    if (picture == null) {
      line.append("［图片：").append(element.attr("alt")).append('］');
    } else {
      end(level);
      blocks.add(picture);
    }
  }

  private void block(Element element, int level) {
    end(0);
    walk(element, level);
    end(level);
  }

  private void end(int level) {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      blocks.add(new Block.Words(level, text));
    }
  }

  /** Places cells as browsers do; what is missing or covered twice becomes an empty cell. */
  private static Block.Grid grid(Element table) {
    List<Element> rows =
        table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
    int columns = columns(rows);
    int[] covered = new int[columns];
    List<List<Block.Cell>> grid = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Element> cells = cells(rows.get(row));
      List<Block.Cell> placed = new ArrayList<>();
      int next = 0;
      for (int at = 0; at < columns; ) {
        if (covered[at] > 0) {
          int from = at;
          for (; at < columns && covered[at] > 0; at++) {
            covered[at]--;
            placed.add(new Block.Cell("", 1, 0));
          }
          if (at == from) {
            at++;
          }
          continue;
        }
        Element cell = next < cells.size() ? cells.get(next++) : null;
        int wide = 1;
        if (cell != null) {
          int wanted = span(cell, "colspan");
          while (wide < wanted && at + wide < columns && covered[at + wide] == 0) {
            wide++;
          }
        }
        // A merged block is merged column by column below its first row.
        int high = cell == null ? 1 : Math.min(span(cell, "rowspan"), rows.size() - row);
        for (int i = 0; i < wide; i++) {
          covered[at + i] = high - 1;
        }
        placed.add(new Block.Cell(cell == null ? "" : text(cell), wide, high));
        at += wide;
      }
      grid.add(List.copyOf(placed));
    }
    return new Block.Grid(columns, List.copyOf(grid));
  }

  private static int columns(List<Element> rows) {
    return rows.stream()
        .mapToInt(row -> cells(row).stream().mapToInt(cell -> span(cell, "colspan")).sum())
        .map(wide -> Math.min(wide, WIDEST))
        .max()
        .orElse(0);
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(it -> it.nameIs("td") || it.nameIs("th")).toList();
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  private static String text(Element cell) {
    StringBuilder text = new StringBuilder();
    for (Block block : of(cell.html())) {
      text.append(text.isEmpty() ? "" : "\n");
      switch (block) {
        case Block.Words words -> text.append(words.text());
        case Block.Picture picture -> text.append(picture.text());
        case Block.Grid inner ->
            inner.rows().forEach(row -> row.forEach(one -> text.append(one.text()).append(' ')));
      }
    }
    return text.toString().strip();
  }
}
