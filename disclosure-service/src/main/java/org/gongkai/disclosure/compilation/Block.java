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

  /**
   * A picture, PNG or JPEG.
   *
   * @param width in pixels
   * @param height in pixels
   * @param text its alternative; empty when there is none
   */
  record Picture(byte[] bytes, int width, int height, String text) implements Block {

    private static final float POINTS_OF_A_PIXEL = 0.75f;

    boolean isPng() {
      return bytes.length > 0 && (bytes[0] & 0xff) == 0x89;
    }

    /** Points per pixel, so that it is no larger than the given box of points. */
    float scale(float mostWidth, float mostHeight) {
      return Math.min(POINTS_OF_A_PIXEL, Math.min(mostWidth / width, mostHeight / height));
    }
  }
}
