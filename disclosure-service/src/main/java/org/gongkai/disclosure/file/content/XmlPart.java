package org.gongkai.disclosure.file.content;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Reads and copies XML; document types, and with them every entity, are refused. */
final class XmlPart {

  private static final int DEEPEST = 500;
  private static final XMLInputFactory READERS = readers();
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private XmlPart() {}

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** What happens while a part is read. */
  interface Visitor {

    default void start(String name, XMLStreamReader at) {}

    default void end(String name) {}

    default void text(String words) {}
  }

  static void read(InputStream part, Visitor visitor) {
    try (part) {
      XMLStreamReader reader = READERS.createXMLStreamReader(part);
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw FileRefused.bomb();
            }
            visitor.start(reader.getLocalName(), reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            visitor.end(reader.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              visitor.text(reader.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw declares();
          default -> {
            // Comments and instructions hold no text of the document.
          }
        }
      }
    } catch (XMLStreamException | java.io.IOException damaged) {
      throw FileRefused.damaged(damaged);
    }
  }

  /** Copies a part without the elements that are not wanted, and without comments. */
  static void copy(InputStream part, OutputStream to, Predicate<StartElement> unwanted) {
    try {
      XMLEventReader reader = READERS.createXMLEventReader(part);
      XMLEventWriter writer = WRITERS.createXMLEventWriter(to, "UTF-8");
      int skipping = 0;
      while (reader.hasNext()) {
        XMLEvent event = reader.nextEvent();
        if (event.getEventType() == XMLStreamConstants.DTD || event.isEntityReference()) {
          throw declares();
        }
        if (skipping > 0 || event.isStartElement() && unwanted.test(event.asStartElement())) {
          skipping += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        } else if (event.getEventType() != XMLStreamConstants.COMMENT) {
          writer.add(event);
        }
      }
      writer.flush();
    } catch (XMLStreamException damaged) {
      throw FileRefused.damaged(damaged);
    }
  }

  private static FileRefused declares() {
    return FileRefused.invalid("文件内部的 XML 含有文档类型声明或外部实体，已拒绝。", "文件含有外部实体");
  }

  /** The attribute of this local name, whatever its prefix; empty text when it is missing. */
  static String attribute(XMLStreamReader at, String name) {
    for (int index = 0; index < at.getAttributeCount(); index++) {
      if (at.getAttributeLocalName(index).equals(name)) {
        return at.getAttributeValue(index);
      }
    }
    return "";
  }

  static boolean isOn(XMLStreamReader at, String name) {
    String value = attribute(at, name);
    return value.equals("1") || value.equals("true") || value.equals("on");
  }
}
