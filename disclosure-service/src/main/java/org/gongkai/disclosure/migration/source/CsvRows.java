package org.gongkai.disclosure.migration.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A table with a header line (RFC 4180), in UTF-8 or GB18030; read like the same row in JSON. */
final class CsvRows implements Rows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int HEAD = 64 * 1024;

  private final Reader reader;
  private final List<String> header;
  private final JsonRow json = new JsonRow();
  private boolean tooLong;

  private CsvRows(Reader reader) throws IOException, BrokenSource {
    this.reader = reader;
    List<String> names = record();
    if (names == null) {
      throw new BrokenSource("表格没有标题行。");
    }
    this.header = names.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
  }

  static CsvRows open(InputStream in) throws IOException, BrokenSource {
    BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
    return new CsvRows(new BufferedReader(new InputStreamReader(buffered, charset(buffered))));
  }

  @Override
  public @Nullable Row next() throws IOException {
    Map<String, String> values = values();
    if (values == null) {
      return tooLong ? broken() : null;
    }
    ObjectNode object = JSON.createObjectNode();
    values.forEach(object::put);
    return json.of(object);
  }

  /** The next record by column; null at the end. Blank cells say nothing. */
  @Nullable Map<String, String> values() throws IOException {
    List<String> cells = record();
    while (cells != null && cells.stream().allMatch(String::isBlank)) {
      cells = record();
    }
    if (cells == null) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
      if (!cells.get(i).isBlank() && !header.get(i).isEmpty()) {
        values.put(header.get(i), cells.get(i));
      }
    }
    return values;
  }

  @Override
  public Map<String, Long> ignored() {
    return json.ignored();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Row broken() {
    tooLong = false;
    return Row.broken("", "一行超过 4 MB，或引号没有结束；后面的内容没有读取");
  }

  private @Nullable List<String> record() throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int length = 0;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (++length > LineBytes.LIMIT) {
        tooLong = true;
        reader.skip(Long.MAX_VALUE);
        return null;
      }
      if (quoted) {
        if (c != '"') {
          cell.append((char) c);
          continue;
        }
        reader.mark(1);
        if (reader.read() == '"') {
          cell.append('"');
        } else {
          reader.reset();
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        return cells;
      } else if (c != '\r') {
        cell.append((char) c);
      }
    }
    if (length == 0) {
      return null;
    }
    cells.add(cell.toString());
    return cells;
  }

  /** By the first part of the file: a character may be cut in two at its end. */
  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD - 8);
    in.reset();
    for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
      if (Decoded.isUtf8(head, head.length - cut)) {
        return StandardCharsets.UTF_8;
      }
    }
    return Decoded.GB18030;
  }
}
