package org.gongkai.task.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document written part by part, for what no library writes. */
public final class WordFile {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder references = new StringBuilder();

  /** Takes what stands in the body. */
  public WordFile(String body) {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\""
            + RELATIONS
            + "\"><Relationship Id=\"r\" Type=\""
            + OFFICE
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document" + NAMES + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
  }

  /** Adds numbering, styles, footnotes or a header; the root element is made here. */
  public WordFile with(String name, String root, String content) {
    parts.put("word/" + name + ".xml", "<w:" + root + NAMES + ">" + content + "</w:" + root + ">");
    references.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
            .formatted(name, OFFICE, name, name));
    return this;
  }

  /** Replaces a whole part. */
  public WordFile part(String path, String content) {
    parts.put(path, content);
    return this;
  }

  public static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  public static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A paragraph of the first list, on a level from 0. */
  public static String numbered(int level, String text) {
    return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "%s</w:p>")
        .formatted(level, text.isEmpty() ? "" : run(text));
  }

  /** The usual list of official texts: 一、（一）1. */
  public WordFile numbering() {
    return with(
        "numbering",
        "numbering",
        "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "japaneseCounting", "%1、")
            + level(1, "chineseCountingThousand", "（%2）")
            + level(2, "decimal", "%3.")
            + level(3, "decimalEnclosedCircle", "%4")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>");
  }

  private static String level(int index, String format, String text) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
        .formatted(index, format, text);
  }

  public byte[] bytes() throws Exception {
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"" + RELATIONS + "\">" + references + "</Relationships>");
    try (var out = new ByteArrayOutputStream()) {
      try (var archive = new ZipOutputStream(out)) {
        for (Map.Entry<String, String> part : parts.entrySet()) {
          archive.putNextEntry(new ZipEntry(part.getKey()));
          archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return out.toByteArray();
    }
  }
}
