package org.gongkai.disclosure.migration.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of an old site: its metadata wherever they stand, and its text without what is around. */
final class PageReader {

  /** Not for readers, and never part of the document. */
  private static final String NOISE =
      "script, style, noscript, iframe, canvas, object, embed, template, nav, footer, link,"
          + " input, select, button, textarea, dialog";

  private PageReader() {}

  static Row read(byte[] bytes) {
    return Decoded.of(bytes)
        .map(PageReader::read)
        .orElseGet(() -> Row.broken("", "编码无法识别，须为 UTF-8 或 GB18030"));
  }

  static Row read(String html) {
    Document page = Jsoup.parse(html);
    Map<Field, String> hidden = hidden(page);
    page.select(NOISE).remove();
    // Some site systems put the whole page into one form.
    page.select("form").unwrap();
    Element main = MainText.of(page);
    Map<Field, String> fields = PageLabels.outside(main, page);
    if (fields.size() < 2) {
      // The metadata stand within what looks like the text: taken out of it.
      PageLabels.takenFrom(main).forEach(fields::putIfAbsent);
    }
    hidden.forEach(fields::putIfAbsent);
    PageHead.publishedDate(page, main)
        .ifPresent(date -> fields.putIfAbsent(Field.PUBLISHED_DATE, date));
    PageHead.title(page, main).ifPresent(title -> fields.putIfAbsent(Field.TITLE, title));
    if (!fields.containsKey(Field.INDEX_NUMBER) && !fields.containsKey(Field.ISSUER)) {
      // Without a table of metadata the number stands only below the title.
      PageHead.documentNumber(main)
          .ifPresent(number -> fields.putIfAbsent(Field.DOCUMENT_NUMBER, number));
    }
    List<Row.AttachedFile> files = PageLinks.files(main, page);
    PageLinks.resolve(main, fields.get(Field.SOURCE_URL));
    return Row.of(fields, main.html()).attaching(files);
  }

  /** What the page says to machines. */
  private static Map<Field, String> hidden(Document page) {
    Map<Field, String> found = new EnumMap<>(Field.class);
    meta(page, found, "ArticleTitle", Field.TITLE);
    meta(page, found, "PubDate", Field.PUBLISHED_DATE);
    meta(page, found, "ContentSource", Field.SOURCE);
    meta(page, found, "Url", Field.SOURCE_URL);
    Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
        .map(link -> link.attr("href"))
        .filter(address -> !address.isBlank())
        .ifPresent(address -> found.putIfAbsent(Field.SOURCE_URL, address));
    return found;
  }

  private static void meta(Document page, Map<Field, String> found, String name, Field field) {
    page.select("meta[name]").stream()
        .filter(tag -> tag.attr("name").equalsIgnoreCase(name))
        .map(tag -> tag.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst()
        .ifPresent(content -> found.put(field, content));
  }
}
