package org.gongkai.disclosure.standard;

import java.util.List;

/**
 * What was read of one table.
 *
 * @param source the worksheet or table
 * @param missingColumns official columns that the table lacks
 */
public record ReadSheet(
    String field,
    String source,
    List<StandardItem> items,
    List<Doubt> doubts,
    List<String> missingColumns) {

  public ReadSheet {
    items = List.copyOf(items);
    doubts = List.copyOf(doubts);
    missingColumns = List.copyOf(missingColumns);
  }
}
