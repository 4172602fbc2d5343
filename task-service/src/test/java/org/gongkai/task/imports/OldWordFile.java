package org.gongkai.task.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A Word 97 document written byte by byte (MS-DOC), because no library writes one: paragraphs, and
 * tables with merged cells.
 */
public final class OldWordFile {

  /** How a cell hangs together with others, as the flags of its TC80. */
  public enum Merge {
    NONE(0),
    FIRST_BELOW(0x60),
    BELOW(0x20),
    FIRST_RIGHT(0x01),
    RIGHT(0x02);

    private final int flags;

    Merge(int flags) {
      this.flags = flags;
    }
  }

  /** A cell of a row. */
  public record Place(String text, Merge merge) {}

  private static final int TEXT = 1024;
  private static final int PAGE = 512;
  private static final int COLUMN_WIDTH = 1500;

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> ends = new ArrayList<>();
  private final List<byte[]> properties = new ArrayList<>();

  public OldWordFile paragraph(String words) {
    return add(words + "\r", new byte[0]);
  }

  public OldWordFile row(List<Place> places) {
    byte[] inTable =
        bytes(9).putShort((short) 0x2416).put((byte) 1).putShort((short) 0x6649).putInt(1).array();
    for (Place place : places) {
      String[] lines = place.text().split("\n", -1);
      for (int line = 0; line < lines.length; line++) {
        add(lines[line] + (line < lines.length - 1 ? "\r" : "\u0007"), inTable);
      }
    }
    int definition = 1 + 2 * (places.size() + 1) + 20 * places.size();
    ByteBuffer end = bytes(inTable.length + 3 + 4 + definition);
    end.put(inTable).putShort((short) 0x2417).put((byte) 1);
    end.putShort((short) 0xD608).putShort((short) (definition + 1)).put((byte) places.size());
    for (int edge = 0; edge <= places.size(); edge++) {
      end.putShort((short) (edge * COLUMN_WIDTH));
    }
    places.forEach(place -> end.putShort((short) place.merge().flags).put(new byte[18]));
    return add("\u0007", end.array());
  }

  private OldWordFile add(String words, byte[] paragraph) {
    text.append(words);
    ends.add(text.length());
    properties.add(paragraph);
    return this;
  }

  public byte[] bytes() throws Exception {
    byte[] words = text.toString().getBytes(StandardCharsets.UTF_16LE);
    int firstPage = (TEXT + words.length) / PAGE + 1;
    ByteBuffer main = bytes((firstPage + 1 + properties.size()) * PAGE);
    ByteBuffer table = bytes(4096 + 12 * properties.size());
    ByteBuffer fib = header(words.length);
    main.position(TEXT).put(words);
    characterPage(main, firstPage, words.length);
    for (int index = 0; index < properties.size(); index++) {
      paragraphPage(main, firstPage + 1 + index, index);
    }
    table.position(1024);
    piece(fib, 33, table, pieces(words.length));
    piece(fib, 12, table, bytes(12).putInt(TEXT).putInt(TEXT + words.length).putInt(firstPage));
    ByteBuffer pages = bytes(4 + 8 * properties.size()).putInt(TEXT);
    ends.forEach(end -> pages.putInt(TEXT + 2 * end));
    for (int index = 0; index < properties.size(); index++) {
      pages.putInt(firstPage + 1 + index);
    }
    piece(fib, 13, table, pages);
    piece(fib, 6, table, bytes(20).putInt(0).putInt(text.length()).putShort((short) 0).putInt(-1));
    piece(fib, 31, table, bytes(600));
    piece(fib, 1, table, bytes(20).putShort((short) 18).putShort((short) 0).putShort((short) 10));
    main.put(0, fib.array(), 0, fib.capacity());
    try (var container = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      container.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
      container.createDocument(new ByteArrayInputStream(table.array()), "1Table");
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** The head of the file for Word 97, without the places of its parts. */
  private ByteBuffer header(int length) {
    ByteBuffer fib = bytes(900);
    fib.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(10, (short) 0x1200);
    fib.putShort(12, (short) 0x00BF);
    fib.putInt(24, TEXT).putInt(28, TEXT + length);
    fib.putShort(32, (short) 14).putShort(62, (short) 22);
    fib.putInt(64, TEXT + length).putInt(64 + 12, text.length());
    fib.putShort(152, (short) 93);
    return fib;
  }

  private static ByteBuffer pieces(int length) {
    return bytes(21)
        .put((byte) 2)
        .putInt(16)
        .putInt(0)
        .putInt(length / 2)
        .putShort((short) 0)
        .putInt(TEXT)
        .putShort((short) 0);
  }

  private static void piece(ByteBuffer fib, int index, ByteBuffer table, ByteBuffer content) {
    fib.putInt(154 + 8 * index, table.position()).putInt(158 + 8 * index, content.capacity());
    table.put(content.array());
  }

  private static void characterPage(ByteBuffer main, int page, int length) {
    main.putInt(page * PAGE, TEXT).putInt(page * PAGE + 4, TEXT + length);
    main.put(page * PAGE + PAGE - 1, (byte) 1);
  }

  /** One paragraph a page, so that no page is ever full. */
  private void paragraphPage(ByteBuffer main, int page, int index) {
    int at = page * PAGE;
    byte[] own = properties.get(index);
    main.putInt(at, TEXT + 2 * (index == 0 ? 0 : ends.get(index - 1)));
    main.putInt(at + 4, TEXT + 2 * ends.get(index));
    main.put(at + PAGE - 1, (byte) 1);
    int words = (own.length + 3) / 2;
    int offset = (PAGE - 1 - 2 * words - 2) / 2 * 2;
    main.put(at + 8, (byte) (offset / 2));
    main.put(at + offset, (byte) 0).put(at + offset + 1, (byte) words);
    main.put(at + offset + 4, own);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
