package org.gongkai.disclosure.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.page.Site;
import tools.jackson.databind.json.JsonMapper;

/** The files of one dump while they are written; however many items there are, one is in memory. */
final class DumpWriting implements AutoCloseable {

  private final Site site;
  private final JsonMapper json;
  private final HashedFile lines;
  private final HashedFile table;
  private long items;

  DumpWriting(Path folder, Site site, JsonMapper json) throws IOException {
    this.site = site;
    this.json = json;
    this.lines = new HashedFile(folder, DumpFolder.NDJSON, "application/x-ndjson");
    this.table = new HashedFile(folder, DumpFolder.CSV, "text/csv");
    this.table.line(Csv.HEAD, Csv.END);
  }

  void add(PublicItem item) {
    try {
      lines.line(json.writeValueAsString(item), "\n");
      table.line(Csv.line(item, site), Csv.END);
      items++;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Closes the files and says what is in them. */
  Manifest end(String name, Instant at) throws IOException {
    close();
    return new Manifest(name, at, items, List.of(lines.entry(), table.entry()));
  }

  @Override
  public void close() throws IOException {
    try (lines;
        table) {
      // Both are closed, also when one cannot be.
    }
  }
}
