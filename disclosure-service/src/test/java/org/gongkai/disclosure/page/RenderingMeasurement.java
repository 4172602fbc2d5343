package org.gongkai.disclosure.page;

import java.util.List;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.disclosure.item.PublicItem;

/**
 * Measures how many pages of items one thread writes in a second, without any cache. Run as a
 * program; takes half a minute.
 */
final class RenderingMeasurement {

  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 5_000_000_000L;

  private RenderingMeasurement() {}

  public static void main(String[] args) {
    ItemPages pages = new ItemPages(SiteExamples.SITE, ShippedColumns.read());
    Templates templates = new Templates();
    PageExamples example = new PageExamples();
    example.body = "<p>各乡镇人民政府，县政府各部门：现将有关事项通知如下。</p>".repeat(60) + example.body;
    PublicItem item = example.item();
    for (int round = 1; round <= ROUNDS; round++) {
      long end = System.nanoTime() + ROUND_NANOS;
      long written = 0;
      long bytes = 0;
      while (System.nanoTime() < end) {
        ItemPage page = pages.page(Shown.current(item), List.of(), View.NORMAL);
        bytes += templates.render("item", page, PageExamples.AT).bytes().length;
        written++;
      }
      System.out.printf(
          "round %d: %,d pages/s of %,d bytes%n",
          round, written * 1_000_000_000L / ROUND_NANOS, bytes / Math.max(1, written));
    }
  }
}
