package org.gongkai.disclosure.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a well-formed XML 1.0 document whatever the texts hold: they are escaped, and characters
 * that XML does not know are replaced.
 */
public final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
  private static final int REPLACEMENT = 0xFFFD;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private Xml() throws XMLStreamException {
    this.xml = FACTORY.createXMLStreamWriter(text);
    this.xml.writeStartDocument("UTF-8", "1.0");
  }

  /** What is written between opening and closing. */
  public interface Content {
    void write(Xml xml);
  }

  /** A whole document with one root; attributes are names and values in turn. */
  public static String document(String root, Content content, String... attributes) {
    try {
      Xml xml = new Xml();
      xml.element(root, content, attributes);
      xml.xml.writeEndDocument();
      return xml.text.toString();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  public void element(String name, Content content, String... attributes) {
    try {
      open(name, attributes);
      content.write(this);
      xml.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  /** An element that holds only text. */
  public void element(String name, String text, String... attributes) {
    element(name, inside -> inside.text(text), attributes);
  }

  /** Nothing at all when the text is null or blank. */
  public void optional(String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      element(name, text);
    }
  }

  public void empty(String name, String... attributes) {
    element(name, inside -> {}, attributes);
  }

  /** The text with every character that XML 1.0 cannot carry replaced. */
  static String clean(String text) {
    if (text.codePoints().allMatch(Xml::isAllowed)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private void text(String text) {
    try {
      xml.writeCharacters(clean(text));
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  private void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private static IllegalStateException inMemory(XMLStreamException impossible) {
    return new IllegalStateException("written to memory", impossible);
  }
}
