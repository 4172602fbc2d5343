package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one XML part of an office file, element by element. Names are local ones; document
 * types and with them every entity are refused.
 */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Xml of(byte[] part) {
    try {
      return new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
    } catch (XMLStreamException damaged) {
      throw unreadable(damaged);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** What to do at each element; it may read on to the end of that element, and need not. */
  @FunctionalInterface
  interface Visitor {
    void at(String name);
  }

  /** Visits the children of the current element, or of the document. */
  void children(Visitor visitor) {
    int inside = depth;
    while (advance() && depth >= inside) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        int own = depth;
        visitor.at(reader.getLocalName());
        while (depth >= own && advance()) {
          // What the visitor did not read is skipped.
        }
      }
    }
  }

  /** Visits the children, and within those named here theirs. */
  void descendants(Visitor visitor) {
    int inside = depth;
    while (advance() && depth >= inside) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        visitor.at(reader.getLocalName());
      }
    }
  }

  /** The words directly inside the current element; reads to its end. */
  String text() {
    StringBuilder words = new StringBuilder();
    int inside = depth;
    while (advance() && depth >= inside) {
      if (reader.isCharacters() && depth == inside) {
        words.append(reader.getText());
      }
    }
    return words.toString();
  }

  /** An attribute by its local name. */
  @Nullable String attribute(String name) {
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      if (reader.getAttributeLocalName(index).equals(name)) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  int number(String name, int otherwise) {
    String value = attribute(name);
    return value != null && value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** A switch such as {@code <w:del/>}, which may be turned off by its value. */
  boolean isOn(String name) {
    String value = attribute(name);
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  private boolean advance() {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> deeper();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new ImportRefused.UnreadableFile("文件含有文档类型声明或实体引用，存在安全风险，已拒绝。");
        default -> {}
      }
      return true;
    } catch (XMLStreamException damaged) {
      throw unreadable(damaged);
    }
  }

  private void deeper() {
    if (++depth > Limits.DEPTH) {
      throw new ImportRefused.UnreadableFile("文件内部嵌套过深，无法读取。");
    }
  }

  private static ImportRefused unreadable(XMLStreamException damaged) {
    return new ImportRefused.UnreadableFile("文件已损坏，无法读取。", damaged);
  }
}
