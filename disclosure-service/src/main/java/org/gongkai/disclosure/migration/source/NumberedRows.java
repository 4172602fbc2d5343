package org.gongkai.disclosure.migration.source;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each row its number through the whole import. */
final class NumberedRows implements Rows {

  private final Rows rows;
  private long number;

  NumberedRows(Rows rows) {
    this.rows = rows;
  }

  @Override
  public @Nullable Row next() throws IOException, BrokenSource {
    Row row = rows.next();
    return row == null ? null : row.at(++number);
  }

  @Override
  public Map<String, Long> ignored() {
    return rows.ignored();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
