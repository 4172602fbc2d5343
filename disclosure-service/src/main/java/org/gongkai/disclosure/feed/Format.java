package org.gongkai.disclosure.feed;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.disclosure.search.PublicLine;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The languages of feed readers. */
enum Format {
  /** RSS 2.0; corrections show as {@code atom:updated}. */
  RSS("application/rss+xml") {
    @Override
    String write(Feed feed) {
      return Xml.document(
          "rss",
          rss ->
              rss.element(
                  "channel",
                  channel -> {
                    channel.element("title", feed.title());
                    channel.element("link", feed.home());
                    channel.element("description", feed.title());
                    channel.element("language", "zh-cn");
                    channel.empty(
                        "atom:link", "href", feed.self(), "rel", "self", "type", mediaType);
                    channel.element("lastBuildDate", date(feed.updated()));
                    feed.entries().forEach(line -> item(channel, feed, line));
                  }),
          "version",
          "2.0",
          "xmlns:atom",
          ATOM_NAMESPACE,
          "xmlns:dc",
          "http://purl.org/dc/elements/1.1/");
    }

    private static void item(Xml xml, Feed feed, PublicLine line) {
      xml.element(
          "item",
          item -> {
            item.element("title", line.title());
            item.element("link", feed.address(line));
            item.element("guid", feed.address(line), "isPermaLink", "true");
            item.element("description", Feed.summary(line));
            item.element("dc:creator", Feed.author(line));
            item.optional("category", line.themeClass());
            item.element("pubDate", date(line.publishedAt()));
            item.element("atom:updated", line.updatedAt().toString());
          });
    }

    private static String date(java.time.Instant at) {
      return RFC_822.format(at.atZone(CHINA));
    }
  },

  /** Atom (RFC 4287) with tombstones (RFC 6721). */
  ATOM("application/atom+xml") {
    @Override
    String write(Feed feed) {
      return Xml.document(
          "feed",
          atom -> {
            atom.element("id", feed.self());
            atom.element("title", feed.title());
            atom.element("updated", feed.updated().toString());
            atom.empty("link", "rel", "self", "href", feed.self(), "type", mediaType);
            atom.empty("link", "rel", "alternate", "href", feed.home(), "type", "text/html");
            feed.entries().forEach(line -> entry(atom, feed, line));
            feed.gone().forEach(line -> tombstone(atom, feed, line));
          },
          "xmlns",
          ATOM_NAMESPACE,
          "xmlns:at",
          "http://purl.org/atompub/tombstones/1.0",
          "xml:lang",
          "zh-CN");
    }

    private static void entry(Xml xml, Feed feed, PublicLine line) {
      xml.element(
          "entry",
          entry -> {
            entry.element("id", feed.address(line));
            entry.element("title", line.title());
            entry.empty("link", "rel", "alternate", "href", feed.address(line));
            entry.element("published", line.publishedAt().toString());
            entry.element("updated", line.updatedAt().toString());
            entry.element("author", author -> author.element("name", Feed.author(line)));
            if (line.themeClass() != null) {
              entry.empty("category", "term", line.themeClass());
            }
            entry.element("summary", Feed.summary(line));
          });
    }

    private static void tombstone(Xml xml, Feed feed, PublicLine line) {
      PublicLine.Gone why = Objects.requireNonNull(line.withdrawal());
      xml.element(
          "at:deleted-entry",
          gone -> gone.element("at:comment", why.reason()),
          "ref",
          feed.address(line),
          "when",
          why.at().toString());
    }
  },

  /** JSON Feed 1.1. */
  JSON("application/feed+json") {
    @Override
    String write(Feed feed) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("version", "https://jsonfeed.org/version/1.1");
      all.put("title", feed.title());
      all.put("home_page_url", feed.home());
      all.put("feed_url", feed.self());
      all.put("language", "zh-CN");
      all.put("items", feed.entries().stream().map(line -> item(feed, line)).toList());
      return MAPPER.writeValueAsString(all);
    }

    private static Map<String, Object> item(Feed feed, PublicLine line) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", feed.address(line));
      item.put("url", feed.address(line));
      item.put("title", line.title());
      item.put("content_text", Feed.summary(line));
      item.put("date_published", line.publishedAt().toString());
      item.put("date_modified", line.updatedAt().toString());
      item.put("authors", List.of(Map.of("name", Feed.author(line))));
      item.put(
          "tags", Stream.of(line.themeClass(), line.genre()).filter(Objects::nonNull).toList());
      return item;
    }
  };

  private static final String ATOM_NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract String write(Feed feed);

  MediaType type() {
    return MediaType.parseMediaType(mediaType);
  }

  /** How the address of a feed in this language ends. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
