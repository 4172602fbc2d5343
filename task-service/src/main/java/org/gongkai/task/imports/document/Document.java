package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a file says once its format is forgotten: lines and tables in reading order. */
public record Document(List<Block> blocks) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  public List<Grid> grids() {
    return blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
  }

  /** Every text of the document in reading order, blank places left out. */
  public Stream<String> texts() {
    return blocks.stream()
        .flatMap(block ->
            switch (block) {
              case Line line -> Stream.of(line.text());
              case Grid grid -> grid.rows().stream().flatMap(List::stream).map(Cell::text);
            })
        .filter(text -> !text.isEmpty());
  }

  /** Collects blocks and holds them to the row limit while they come in. */
  static final class Builder {

    private final List<Block> blocks = new ArrayList<>();
    private final Limits limits;
    private int rows;

    Builder(Limits limits) {
      this.limits = limits;
    }

    void line(String text, int number) {
      String trimmed = Edges.trim(text);
      if (!trimmed.isEmpty()) {
        count(1);
        blocks.add(new Line(trimmed, number));
      }
    }

    void grid(List<List<Cell>> grid) {
      if (!grid.isEmpty()) {
        count(grid.size());
        blocks.add(new Grid(grid));
      }
    }

    private void count(int more) {
      rows += more;
      limits.refuseRowsAbove(rows);
    }

    Document build() {
      return new Document(blocks);
    }
  }
}
