package org.gongkai.disclosure.compilation;

import java.util.List;

/** A part of a text that is set as one. */
sealed interface Block {

  /**
   * A paragraph or, from level 1 on, a heading within its document.
   *
   * @param level 0 for a paragraph
   */
  record Words(int level, String text) implements Block {}

  /**
   * A table; every row covers all its columns.
   *
   * @param columns at least one
   */
  record Grid(int columns, List<List<Cell>> rows) implements Block {}

  /**
   * A cell of a row.
   *
   * @param columns how many it covers
   * @param rows how many it covers, of its first row; 0 where one from above goes on
   */
  record Cell(String text, int columns, int rows) {}
}
