package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import org.jspecify.annotations.Nullable;

/** The parts of an office document: what each is, what it refers to, and which of them must go. */
final class OfficeParts {

  static final String TYPES = "[Content_Types].xml";

  /** Elements that speak of comments, templates and folders on somebody's machine. */
  private static final Set<String> UNWANTED =
      Set.of(
          "commentRangeStart",
          "commentRangeEnd",
          "commentReference",
          "commentRel",
          "attachedTemplate",
          "docVars",
          "absPath",
          "fileSharing");

  /** What a drawing may hold beside what it draws: who made it, and programs. */
  private static final Set<String> UNWANTED_IN_DRAWINGS = Set.of("metadata", "script");

  private static final Map<String, Pattern> DROPPED =
      Map.of(
          "文档属性", Pattern.compile("docProps/.*"),
          "批注",
              Pattern.compile(
                  "(word/(comments\\w*|people)\\.xml|xl/(comments\\d*\\.xml|comments/.*|threadedComments/.*|persons/.*)"
                      + "|ppt/(comments/.*|commentAuthors\\.xml|authors\\.xml))"));

  private static final Pattern NOTES = Pattern.compile("xl/drawings/\\w+\\.vml");

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> dropped = new HashMap<>();

  /** For each part its references: id to part. */
  private final Map<String, Map<String, String>> relations = new HashMap<>();

  private final Map<String, Set<String>> droppedIds = new HashMap<>();

  private OfficeParts() {}

  static OfficeParts of(Archive archive) throws IOException {
    OfficeParts parts = new OfficeParts();
    for (String name : archive.entries().keySet()) {
      DROPPED.forEach((what, pattern) -> {
        if (pattern.matcher(name).matches()) {
          parts.dropped.put(name, what);
        }
      });
      if (NOTES.matcher(name).matches() && parts.holdsNotesOnly(archive, name)) {
        parts.dropped.put(name, "批注");
      }
    }
    for (String name : archive.entries().keySet()) {
      if (parts.isRelations(name)) {
        parts.readRelations(archive, name);
      } else if (name.equals(TYPES)) {
        parts.readTypes(archive);
      }
    }
    return parts;
  }

  private boolean holdsNotesOnly(Archive archive, String name) throws IOException {
    Map<String, Integer> kinds = new HashMap<>();
    XmlPart.read(
        archive.content(name).orElseThrow(),
        new XmlPart.Visitor() {
          @Override
          public void start(String element, XMLStreamReader at) {
            if (element.equals("ClientData")) {
              kinds.merge(XmlPart.attribute(at, "ObjectType"), 1, Integer::sum);
            }
          }
        });
    return kinds.keySet().equals(Set.of("Note"));
  }

  private void readTypes(Archive archive) throws IOException {
    XmlPart.read(
        archive.content(TYPES).orElseThrow(),
        new XmlPart.Visitor() {
          @Override
          public void start(String element, XMLStreamReader at) {
            if (element.equals("Override")) {
              types.put(XmlPart.attribute(at, "PartName"), XmlPart.attribute(at, "ContentType"));
            }
          }
        });
  }

  private void readRelations(Archive archive, String name) throws IOException {
    String source = source(name);
    Map<String, String> targets = relations.computeIfAbsent(source, none -> new LinkedHashMap<>());
    XmlPart.read(
        archive.content(name).orElseThrow(),
        new XmlPart.Visitor() {
          @Override
          public void start(String element, XMLStreamReader at) {
            if (!element.equals("Relationship")) {
              return;
            }
            String target = resolved(source, XmlPart.attribute(at, "Target"));
            String id = XmlPart.attribute(at, "Id");
            targets.put(id, target);
            if (isDroppedRelation(source, attribute -> XmlPart.attribute(at, attribute))) {
              droppedIds.computeIfAbsent(source, none -> new HashSet<>()).add(id);
            }
          }
        });
  }

  static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || isDrawing(name);
  }

  /** A vector picture, which is XML with words in it. */
  static boolean isDrawing(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  boolean isRelations(String name) {
    return name.endsWith(".rels");
  }

  /** The kind of the part by its content type; empty text when there is none of its own. */
  String type(String name) {
    return types.getOrDefault("/" + name, "");
  }

  Map<String, String> relations(String name) {
    return relations.getOrDefault(name, Map.of());
  }

  /** What goes with the part, in Chinese; null if it stays. */
  @Nullable String dropped(String name) {
    return dropped.get(name);
  }

  boolean isUnwanted(String part, StartElement element) {
    return isUnwanted(
        part,
        element.getName().getLocalPart(),
        name -> {
          for (Iterator<Attribute> at = element.getAttributes(); at.hasNext(); ) {
            Attribute attribute = at.next();
            if (attribute.getName().getLocalPart().equals(name)) {
              return attribute.getValue();
            }
          }
          return "";
        });
  }

  boolean isUnwanted(String part, String element, UnaryOperator<String> attributes) {
    if (part.equals(TYPES)) {
      return element.equals("Override")
          && dropped.containsKey(attributes.apply("PartName").replaceFirst("^/", ""));
    }
    if (isRelations(part)) {
      return element.equals("Relationship") && isDroppedRelation(source(part), attributes);
    }
    if (isDrawing(part)) {
      return UNWANTED_IN_DRAWINGS.contains(element);
    }
    return UNWANTED.contains(element)
        || element.equals("legacyDrawing")
            && droppedIds.getOrDefault(part, Set.of()).contains(attributes.apply("id"));
  }

  private boolean isDroppedRelation(String source, UnaryOperator<String> attributes) {
    return attributes.apply("Type").endsWith("/attachedTemplate")
        || dropped.containsKey(resolved(source, attributes.apply("Target")));
  }

  /** {@code word/_rels/document.xml.rels} belongs to {@code word/document.xml}. */
  private static String source(String relations) {
    return relations.replaceFirst("(^|/)_rels/", "$1").replaceFirst("\\.rels$", "");
  }

  private static String resolved(String source, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String path = source.substring(0, source.lastIndexOf('/') + 1) + target;
    String before = "";
    while (!path.equals(before)) {
      before = path;
      path = path.replaceFirst("(^|/)[^/]+/\\.\\./", "$1").replaceFirst("(^|/)\\./", "$1");
    }
    return path;
  }
}
