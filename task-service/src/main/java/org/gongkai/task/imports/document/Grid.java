package org.gongkai.task.imports.document;

import java.util.List;

/** A table; its rows may differ in length when the source did not keep their shape. */
public record Grid(List<List<Cell>> rows) implements Block {

  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
