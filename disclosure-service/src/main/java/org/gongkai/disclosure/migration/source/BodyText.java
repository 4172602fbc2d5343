package org.gongkai.disclosure.migration.source;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Bodies that come as plain text become paragraphs. */
final class BodyText {

  private static final Pattern MARK =
      Pattern.compile(
          "<(?:p|div|br|table|tr|td|h[1-6]|ul|ol|li|span|section|article|a|img|b|i|u|strong|em|font"
              + "|hr|pre|blockquote|html|body|center)(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);

  private BodyText() {}

  static boolean looksLikeHtml(String body) {
    return body.indexOf('<') >= 0 && MARK.matcher(body).find();
  }

  /** A paragraph per line; blank lines only part them. */
  static String html(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + escaped(line.strip()) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  static String escaped(String text) {
    return Entities.escape(text);
  }
}
