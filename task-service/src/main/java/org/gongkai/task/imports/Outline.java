package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Line;

/** The numbered paragraphs of a plan in prose. */
record Outline(List<Paragraph> paragraphs) {

  /** How a paragraph is numbered, from the highest level to the lowest. */
  enum Level {
    /** 一、. */
    SECTION,
    /** （一）. */
    BRACKETED,
    /** 1. */
    ARABIC,
    /** 一是. */
    CLAUSE,
    /** No number. */
    PLAIN
  }

  /**
   * A paragraph.
   *
   * @param number as printed, empty when there is none
   * @param text what follows the number
   */
  record Paragraph(Level level, String number, String text, int line) {

    String whole() {
      return number + text;
    }
  }

  private static final String DIGITS = "[一二三四五六七八九十]{1,3}";
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?<section>"
              + DIGITS
              + "、)|(?<bracketed>[(（]"
              + DIGITS
              + "[)）])"
              + "|(?<arabic>[0-9０-９]{1,3}[.．、](?!\\d))|(?<clause>"
              + DIGITS
              + "是))");

  /** Where a page that ran its paragraphs together still shows that one begins. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "[\\s\\u00a0\\u3000]+(?="
              + DIGITS
              + "、|[(（]"
              + DIGITS
              + "[)）]|\\d{1,2}[.．、](?!\\d)|[责責]任[单單]位[:：])");

  private static final int LONGEST_PARAGRAPH = 600;
  private static final Pattern NOISE = Pattern.compile("^[?？\\ufffd]+");

  static Outline of(List<Line> lines, Notes notes) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Line line : lines) {
      String text = withoutNoise(line, notes);
      String[] parts =
          text.length() > LONGEST_PARAGRAPH ? RUN_TOGETHER.split(text) : new String[] {text};
      for (String part : parts) {
        if (!part.isEmpty()) {
          paragraphs.add(paragraph(Edges.trim(part), line.number()));
        }
      }
    }
    return new Outline(paragraphs);
  }

  private static String withoutNoise(Line line, Notes notes) {
    Matcher noise = NOISE.matcher(line.text());
    if (!noise.find()) {
      return line.text();
    }
    notes.warn(WarningCode.NOISE, "行首有乱码“" + noise.group() + "”，未计入正文。", line.number());
    return Edges.trim(line.text().substring(noise.end()));
  }

  private static Paragraph paragraph(String text, int line) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return new Paragraph(Level.PLAIN, "", text, line);
    }
    Level level =
        number.group("section") != null
            ? Level.SECTION
            : number.group("bracketed") != null
                ? Level.BRACKETED
                : number.group("arabic") != null ? Level.ARABIC : Level.CLAUSE;
    return new Paragraph(level, number.group(), text.substring(number.end()), line);
  }

  /** What stands before the first section heading. */
  List<Line> notice() {
    return paragraphs.subList(0, start()).stream()
        .map(paragraph -> new Line(paragraph.whole(), paragraph.line()))
        .toList();
  }

  List<Paragraph> body() {
    return paragraphs.subList(start(), paragraphs.size());
  }

  private int start() {
    for (int index = 0; index < paragraphs.size(); index++) {
      Paragraph paragraph = paragraphs.get(index);
      if (paragraph.level() == Level.SECTION && !paragraph.text().contains("。")) {
        return index;
      }
    }
    return paragraphs.size();
  }
}
