package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.text.TextForm;

/**
 * What a file says once its format is forgotten: lines and tables in reading order.
 *
 * @param remarks what a person should know about the file
 */
public record Document(List<Block> blocks, List<Remark> remarks) {

  public Document {
    blocks = List.copyOf(blocks);
    remarks = List.copyOf(remarks);
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

  Document with(Remark remark) {
    return new Document(blocks, Stream.concat(Stream.of(remark), remarks.stream()).toList());
  }

  /** Collects blocks and holds them to the limits while they come in. */
  static final class Builder {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Limits limits;
    private final Limits.Stopwatch time;
    private int rows;
    private int radicals;

    Builder(Limits limits) {
      this.limits = limits;
      this.time = limits.start();
    }

    void line(String text, int number) {
      String trimmed = Edges.trim(readable(text));
      if (!trimmed.isEmpty()) {
        limits.refuseCellAbove(trimmed.length());
        count(1);
        blocks.add(new Line(trimmed, number));
      }
    }

    void grid(List<List<Cell>> grid) {
      if (!grid.isEmpty()) {
        grid.forEach(row -> row.forEach(cell -> limits.refuseCellAbove(cell.text().length())));
        count(grid.size());
        blocks.add(new Grid(grid.stream().map(this::readable).toList()));
      }
    }

    private List<Cell> readable(List<Cell> row) {
      return row.stream()
          .map(cell -> new Cell(readable(cell.text()), cell.line(), cell.span()))
          .toList();
    }

    /** Radicals that only look like characters would hide every word that they stand in. */
    private String readable(String text) {
      String plain = TextForm.withoutRadicals(text);
      for (int at = 0; at < text.length(); at++) {
        radicals += plain.charAt(at) == text.charAt(at) ? 0 : 1;
      }
      return plain;
    }

    void remark(Remark.Kind kind, String message, int line) {
      remarks.add(new Remark(kind, message, line));
    }

    /** Refuses more rows than there may be before they are kept. */
    void count(int more) {
      rows += more;
      limits.refuseRowsAbove(rows);
      time.check();
    }

    Document build() {
      if (radicals > 0) {
        String said = "原文件有 " + radicals + " 个字写成了形状相同的部首符号，已换成对应的汉字。";
        remark(Remark.Kind.DAMAGED_TEXT, said, 1);
      }
      return new Document(blocks, remarks);
    }
  }
}
