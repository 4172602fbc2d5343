package org.gongkai.disclosure.migration.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens what was sent. Blocks. */
public final class SourceFile {

  /** A single document; larger ones belong into files beside it. */
  static final int DOCUMENT = 20 * 1024 * 1024;

  private SourceFile() {}

  /**
   * The rows, numbered from 1.
   *
   * @param name of the file as its sender calls it; the id of a single document that has no other
   */
  public static Rows open(Path file, SourceKind kind, @Nullable String name)
      throws IOException, BrokenSource {
    Rows rows =
        kind == SourceKind.ZIP
            ? ZipRows.open(file)
            : kind.isTable()
                ? table(kind, new BufferedInputStream(Files.newInputStream(file)))
                : single(file, kind, name);
    return new NumberedRows(rows);
  }

  /** Of a table of rows; a JSON file may also be one object per line. */
  static Rows table(SourceKind kind, BufferedInputStream in) throws IOException, BrokenSource {
    return switch (kind) {
      case CSV -> CsvRows.open(in);
      case JSON -> startsLikeArray(in) ? new JsonArrayRows(in) : new NdjsonRows(in);
      default -> new NdjsonRows(in);
    };
  }

  /** One document. */
  static Row document(SourceKind kind, byte[] bytes, @Nullable String name) {
    Row row =
        switch (kind) {
          case HTML -> PageReader.read(bytes);
          case MARKDOWN -> LawRow.read(bytes, name);
          case TEXT -> PlainText.read(bytes);
          case DOCX -> WordText.read(bytes);
          default -> throw new IllegalArgumentException(kind + " holds many rows");
        };
    return name == null
        ? row
        : row.orElse(
            Map.of(
                Field.EXTERNAL_ID,
                FileName.stem(name),
                Field.TITLE,
                FileName.last(FileName.stem(name))));
  }

  private static Rows single(Path file, SourceKind kind, @Nullable String name)
      throws IOException, BrokenSource {
    if (Files.size(file) > DOCUMENT) {
      throw new BrokenSource("单个文件超过 20 MB。");
    }
    // What a page that comes alone links to beside itself cannot be had.
    return new SingleRow(document(kind, Files.readAllBytes(file), name).attaching(List.of()));
  }

  private static boolean startsLikeArray(InputStream in) throws IOException {
    in.mark(1024);
    try {
      for (int i = 0; i < 1000; i++) {
        int next = in.read();
        if (next == '[') {
          return true;
        }
        boolean blank = next == ' ' || next == '\n' || next == '\r' || next == '\t';
        boolean mark = next == 0xEF || next == 0xBB || next == 0xBF;
        if (!blank && !mark) {
          return false;
        }
      }
      return false;
    } finally {
      in.reset();
    }
  }

  private static final class SingleRow implements Rows {
    private @Nullable Row row;

    SingleRow(Row row) {
      this.row = row;
    }

    @Override
    public @Nullable Row next() {
      Row only = row;
      row = null;
      return only;
    }
  }
}
