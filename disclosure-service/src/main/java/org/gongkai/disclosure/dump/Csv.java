package org.gongkai.disclosure.dump;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.page.Site;
import org.jspecify.annotations.Nullable;

/**
 * The elements of items as RFC 4180 with a byte order mark, which spreadsheets need to read UTF-8.
 * A value that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class Csv {

  static final String END = "\r\n";

  static final String HEAD =
      "\uFEFF"
          + String.join(
              ",",
              List.of(
                  "id",
                  "indexNumber",
                  "type",
                  "title",
                  "column",
                  "unit",
                  "unitName",
                  "issuer",
                  "publisher",
                  "documentNumber",
                  "signedDate",
                  "effectiveDate",
                  "expiryDate",
                  "validity",
                  "infoClass",
                  "themeClass",
                  "genre",
                  "normativeNumber",
                  "consultUnit",
                  "consultPhone",
                  "summary",
                  "publishedAt",
                  "edition",
                  "contentHash",
                  "address",
                  "catalogueCode",
                  "formedDate"));

  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static String line(PublicItem item, Site site) {
    Content content = item.content();
    Elements elements = content.elements();
    return values(
        item.id(),
        item.indexNumber(),
        content.type(),
        content.title(),
        content.column(),
        content.unit(),
        item.unitName(),
        elements.issuer(),
        elements.publisher(),
        elements.documentNumber(),
        elements.signedDate(),
        elements.effectiveDate(),
        elements.expiryDate(),
        elements.validity(),
        elements.infoClass(),
        elements.themeClass(),
        elements.genre(),
        elements.normativeNumber(),
        elements.consultUnit(),
        elements.consultPhone(),
        content.summary(),
        item.publishedAt(),
        item.edition(),
        item.contentHash(),
        site.url(Site.item(item.id())),
        elements.catalogueCode(),
        elements.formedDate());
  }

  private static String values(@Nullable Object... values) {
    return Arrays.stream(values).map(Csv::value).collect(Collectors.joining(","));
  }

  private static String value(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
