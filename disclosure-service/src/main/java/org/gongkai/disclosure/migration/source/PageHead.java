package org.gongkai.disclosure.migration.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands between the menus of a page and its text: the title, the day, the number. */
final class PageHead {

  /** A site's own name is often the only big heading. */
  private static final Pattern SITE =
      Pattern.compile(".*(?:门户网站|政府网|信息网|政务网|网站|公开网|[省市县区州旗]人民政府|首页|信息公开|政务公开)$");

  private static final Pattern BEFORE_SITE =
      Pattern.compile("\\s*[_|｜]\\s*|\\s+[-—–]+\\s*|[-—–]{1,2}(?=[^-—–]*(?:政府|网站?|[局委办厅]|门户|平台)$)");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)20\\d{2}(?:-\\d{1,2}-\\d{1,2}|年\\d{1,2}月\\d{1,2}日|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?(?!\\d)");

  /** In the line below the title, beside the day. */
  private static final Pattern BESIDE_DATE =
      Pattern.compile("来源|浏览|阅读|点击|访问|字体|字号|作者|编辑|打印|分享|时间[：:]|日期[：:]");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{IsHan}{2,14}\\s*[〔\\[(（［﹝]\\s*\\d{4}\\s*[〕\\])）］﹞]\\s*第?\\s*\\d{1,4}\\s*号");

  private static final int LONGEST_LINE = 200;
  private static final int LINES_WITH_NUMBER = 8;

  private PageHead() {}

  /** The heading that the window's title repeats; else a heading of its own; else that title. */
  static Optional<String> title(Document page, Element text) {
    String window = page.title().strip();
    List<String> headings =
        Stream.of("h1", "h2", "h3", "[class*=title], [class*=Title], [id*=title], [id*=Title]")
            .flatMap(mark -> page.select(mark).stream())
            .filter(element -> element != text && element.select("a").isEmpty())
            .map(Element::text)
            .map(String::strip)
            .filter(heading -> heading.length() > 3 && heading.length() <= LONGEST_LINE)
            .toList();
    return headings.stream()
        .filter(heading -> window.startsWith(heading) && !SITE.matcher(heading).matches())
        .findFirst()
        .or(() -> withoutSite(window).filter(title -> page.select("h1").isEmpty()))
        .or(() ->
            page.select("h1").stream()
                .map(Element::text)
                .filter(heading -> !heading.isBlank() && !SITE.matcher(heading).matches())
                .findFirst())
        .or(() -> withoutSite(window))
        .or(() -> headings.stream().filter(heading -> !SITE.matcher(heading).matches()).findFirst())
        .or(() -> Optional.of(window).filter(words -> !words.isEmpty()));
  }

  private static Optional<String> withoutSite(String window) {
    String title = BEFORE_SITE.split(window, 2)[0].strip();
    return Optional.of(title).filter(words -> !words.isEmpty() && !SITE.matcher(words).matches());
  }

  /** The day in the line of source and clicks, where no label says what it is. */
  static Optional<String> publishedDate(Document page, Element text) {
    return page.select("p, div, span, td, li").stream()
        .filter(line -> line != text && !line.parents().contains(text))
        .map(Element::text)
        .filter(line -> line.length() <= LONGEST_LINE && BESIDE_DATE.matcher(line).find())
        .map(DATE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  /** The line below the title that is nothing but a number. */
  static Optional<String> documentNumber(Element text) {
    return text.select("p, div, center, h1, h2, h3, h4").stream()
        .map(Element::text)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(LINES_WITH_NUMBER)
        .filter(line -> NUMBER.matcher(line).matches())
        .findFirst();
  }
}
