package org.gongkai.disclosure.oai;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.feed.Xml;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicLine;
import org.jspecify.annotations.Nullable;

/** Writes answers of the protocol; times are full seconds in UTC. */
record OaiWriter(Site site, Sets sets) {

  private static final String BASE = "/oai";
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * @param said arguments with the verb; empty when they could not be understood
   */
  String answer(Instant now, Map<String, String> said, Xml.Content content) {
    List<String> attributes = new ArrayList<>();
    said.forEach((name, value) -> attributes.addAll(List.of(name, value)));
    return Xml.document(
        "OAI-PMH",
        root -> {
          root.element("responseDate", second(now));
          root.element("request", site.url(BASE), attributes.toArray(String[]::new));
          content.write(root);
        },
        "xmlns",
        OAI,
        "xmlns:xsi",
        SCHEMA,
        "xsi:schemaLocation",
        OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
  }

  void error(Xml xml, OaiError error) {
    xml.element("error", String.valueOf(error.getMessage()), "code", error.code().written);
  }

  void identify(Xml xml, Instant earliest) {
    xml.element(
        "Identify",
        about -> {
          about.element("repositoryName", site.name());
          about.element("baseURL", site.url(BASE));
          about.element("protocolVersion", "2.0");
          about.element("adminEmail", site.email());
          about.element("earliestDatestamp", second(earliest));
          about.element("deletedRecord", "persistent");
          about.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        });
  }

  void formats(Xml xml) {
    xml.element(
        "ListMetadataFormats",
        list ->
            list.element(
                "metadataFormat",
                format -> {
                  format.element("metadataPrefix", OaiRequest.FORMAT);
                  format.element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
                  format.element("metadataNamespace", OAI_DC);
                }));
  }

  void sets(Xml xml, List<Sets.NamedSet> all) {
    xml.element(
        "ListSets",
        list ->
            all.forEach(set ->
                list.element(
                    "set",
                    one -> {
                      one.element("setSpec", set.spec());
                      one.element("setName", set.name());
                    })));
  }

  void header(Xml xml, PublicLine line) {
    String[] status =
        line.withdrawal() == null ? new String[0] : new String[] {"status", "deleted"};
    xml.element(
        "header",
        header -> {
          header.element("identifier", identifier(line.id()));
          header.element("datestamp", second(line.updatedAt()));
          sets.of(line).forEach(spec -> header.element("setSpec", spec));
        },
        status);
  }

  /** A deleted record has a header only. */
  void record(Xml xml, PublicLine line) {
    xml.element(
        "record",
        record -> {
          header(record, line);
          if (line.withdrawal() == null) {
            record.element("metadata", metadata -> dublinCore(metadata, line));
          }
        });
  }

  /** Empty on the last page of several; absent when one page was enough. */
  void token(Xml xml, Harvest harvest, @Nullable String next) {
    if (next != null || harvest.delivered() > 0) {
      xml.element(
          Verb.TOKEN, next == null ? "" : next, "cursor", Long.toString(harvest.delivered()));
    }
  }

  String identifier(String id) {
    return prefix() + id;
  }

  /** The item's id; null for an identifier of another repository. */
  @Nullable String id(String identifier) {
    return identifier.startsWith(prefix()) ? identifier.substring(prefix().length()) : null;
  }

  private String prefix() {
    return "oai:" + site.origin().getHost() + ":";
  }

  private void dublinCore(Xml xml, PublicLine line) {
    xml.element(
        "oai_dc:dc",
        dc -> {
          dc.element("dc:title", line.title());
          dc.optional("dc:creator", line.issuer());
          dc.optional("dc:subject", line.themeClass());
          dc.optional("dc:description", line.summary());
          dc.optional("dc:publisher", line.unitName());
          dc.element("dc:date", date(line));
          dc.optional("dc:type", line.genre());
          dc.element("dc:format", "text/html");
          dc.element("dc:identifier", site.url(Site.item(line.id())));
          dc.optional("dc:identifier", line.documentNumber());
          dc.optional("dc:identifier", line.indexNumber());
          dc.element("dc:language", "zh-CN");
          dc.element("dc:rights", "主动公开");
        },
        "xmlns:oai_dc",
        OAI_DC,
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xsi",
        SCHEMA,
        "xsi:schemaLocation",
        OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
  }

  private static String date(PublicLine line) {
    return line.signedDate() == null
        ? line.publishedAt().atZone(CHINA).toLocalDate().toString()
        : line.signedDate().toString();
  }

  private static String second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
