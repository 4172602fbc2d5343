package org.gongkai.disclosure.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An item as schema.org {@code Legislation}, for search engines. */
final class JsonLd {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLd() {}

  /** Holds no character that could end the script element around it. */
  static String of(PublicItem item, Site site) {
    Content content = item.content();
    Elements elements = content.elements();
    Map<String, Object> law = new LinkedHashMap<>();
    law.put("@context", "https://schema.org");
    law.put("@type", "Legislation");
    law.put("@id", site.url(Site.item(item.id())));
    law.put("url", site.url(Site.item(item.id())));
    law.put("name", content.title());
    put(law, "legislationIdentifier", elements.documentNumber());
    put(law, "identifier", item.indexNumber());
    put(law, "legislationDate", elements.signedDate());
    law.put("datePublished", Words.day(item.publishedAt()).toString());
    law.put("dateModified", item.editionPublishedAt().toString());
    law.put("version", item.edition());
    put(law, "legislationType", elements.genre());
    put(law, "legislationLegalForce", force(elements.validity()));
    put(law, "legislationDateOfApplicability", elements.effectiveDate());
    put(law, "legislationPassedBy", organisation(elements.issuer()));
    put(law, "publisher", organisation(publisher(item)));
    put(law, "about", elements.themeClass());
    put(law, "abstract", content.summary());
    law.put("inLanguage", "zh-CN");
    law.put("isAccessibleForFree", true);
    related(law, content.links(), site);
    if (!content.attachments().isEmpty()) {
      law.put("encoding", content.attachments().stream().map(file -> file(file, site)).toList());
    }
    return escaped(JSON.writeValueAsString(law));
  }

  /** Whoever answers for the publication. */
  static @Nullable String publisher(PublicItem item) {
    String named = item.content().elements().publisher();
    return named == null ? item.unitName() : named;
  }

  private static void related(Map<String, Object> law, List<Link> links, Site site) {
    Map<String, List<Object>> groups =
        links.stream()
            .filter(link -> property(link.kind()) != null)
            .collect(
                Collectors.groupingBy(
                    link -> Objects.requireNonNull(property(link.kind())),
                    LinkedHashMap::new,
                    Collectors.mapping(link -> document(link, site), Collectors.toList())));
    law.putAll(groups);
  }

  private static @Nullable String property(Link.Kind kind) {
    return switch (kind) {
      case AMENDS -> "legislationAmends";
      case REPEALS -> "legislationRepeals";
      case REPLACES -> "legislationChanges";
      case INTERPRETED_BY, REPLIED_BY, DECIDED_BY -> "subjectOf";
      case INTERPRETS, REPLIES_TO -> "isBasedOn";
      case AMENDED_BY, REPEALED_BY, REPLACED_BY, DECIDES -> null;
    };
  }

  private static Object document(Link link, Site site) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@type", "Legislation");
    if (link.itemId() != null) {
      document.put("@id", site.url(Site.item(link.itemId())));
    }
    put(document, "name", link.title());
    put(document, "legislationIdentifier", link.documentNumber());
    return document;
  }

  private static Object file(Attachment file, Site site) {
    Map<String, Object> media = new LinkedHashMap<>();
    media.put("@type", "MediaObject");
    media.put("name", file.name());
    String address = ItemPages.address(file);
    media.put("contentUrl", address.startsWith("/") ? site.url(address) : address);
    put(media, "encodingFormat", file.mediaType());
    put(media, "contentSize", file.size());
    put(media, "sha256", file.sha256());
    return media;
  }

  private static @Nullable Object organisation(@Nullable String name) {
    return name == null ? null : Map.of("@type", "GovernmentOrganization", "name", name);
  }

  private static @Nullable String force(@Nullable Validity validity) {
    return validity == null
        ? null
        : "https://schema.org/"
            + switch (validity) {
              case VALID -> "InForce";
              case AMENDED -> "PartiallyInForce";
              case NOT_YET, EXPIRED, REPEALED -> "NotInForce";
            };
  }

  private static void put(Map<String, Object> into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(
          name, value instanceof Number || value instanceof Map<?, ?> ? value : value.toString());
    }
  }

  /** These characters occur in JSON only inside texts, where they may be written by number. */
  private static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
