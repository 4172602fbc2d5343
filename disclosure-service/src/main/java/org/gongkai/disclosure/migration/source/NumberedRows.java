package org.gongkai.disclosure.migration.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
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
  public Optional<InputStream> attached(Row row, Row.AttachedFile file) throws IOException {
    return rows.attached(row, file);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
