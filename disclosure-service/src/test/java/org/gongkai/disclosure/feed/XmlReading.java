package org.gongkai.disclosure.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads XML as a stranger would: it must be well-formed, and prefixes mean their namespaces. */
public final class XmlReading {

  private final Document document;

  public XmlReading(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      this.document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception notWellFormed) {
      throw new AssertionError(xml, notWellFormed);
    }
  }

  /** The texts of what the path selects. */
  public List<String> texts(String path) {
    try {
      XPath xpath = XPathFactory.newInstance().newXPath();
      xpath.setNamespaceContext(new Prefixes());
      NodeList found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent());
      }
      return texts;
    } catch (Exception wrongPath) {
      throw new AssertionError(path, wrongPath);
    }
  }

  public String text(String path) {
    List<String> texts = texts(path);
    if (texts.size() != 1) {
      throw new AssertionError(path + " selects " + texts);
    }
    return texts.getFirst();
  }

  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return switch (prefix) {
        case "a" -> "http://www.w3.org/2005/Atom";
        case "at" -> "http://purl.org/atompub/tombstones/1.0";
        case "s" -> "http://www.sitemaps.org/schemas/sitemap/0.9";
        case "o" -> "http://www.openarchives.org/OAI/2.0/";
        case "oai_dc" -> "http://www.openarchives.org/OAI/2.0/oai_dc/";
        case "dc" -> "http://purl.org/dc/elements/1.1/";
        default -> XMLConstants.NULL_NS_URI;
      };
    }

    @Override
    public String getPrefix(String uri) {
      return null;
    }

    @Override
    public java.util.Iterator<String> getPrefixes(String uri) {
      return List.<String>of().iterator();
    }
  }
}
