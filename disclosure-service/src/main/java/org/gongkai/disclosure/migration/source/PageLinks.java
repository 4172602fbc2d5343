package org.gongkai.disclosure.migration.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.disclosure.migration.source.Row.AttachedFile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links and pictures of a page stay where they lead when the text moves. */
final class PageLinks {

  /** A path without scheme and query, with an ending that is no page's. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?![a-z][a-z0-9+.-]*:)[^?#:]+\\.(pdf|ofd|docx?|wps|xlsx?|pptx?|csv|zip|png|jpe?g|gif)");

  private static final Pattern ATTACHED =
      Pattern.compile("(?i)attach|annex|appendix|fujian|(?:^|[\\s_-])fj(?:$|[\\s_\\d-])");
  private static final int LEVELS = 3;

  private PageLinks() {}

  /** What the text links to beside itself, by path: files, not pages; also in a list below it. */
  static List<AttachedFile> files(Element text, Document page) {
    Map<String, AttachedFile> files = new LinkedHashMap<>();
    List<Element> links = new ArrayList<>(text.select("a[href]"));
    page.select("a[href]").stream()
        .filter(link -> !link.parents().contains(text) && isAttached(link))
        .forEach(links::add);
    for (Element link : links) {
      String path = decoded(link.attr("href").strip());
      if (FILE.matcher(path).matches()) {
        String name = link.text().strip();
        String last = path.substring(path.lastIndexOf('/') + 1);
        files.putIfAbsent(path, new AttachedFile(name.isEmpty() ? last : name, path));
      }
    }
    return List.copyOf(files.values());
  }

  /** Said to be an attachment by what stands around it. */
  private static boolean isAttached(Element link) {
    return link.parents().stream()
        .limit(LEVELS)
        .anyMatch(around ->
            ATTACHED.matcher(around.className() + " " + around.id()).find()
                || (around.ownText() + link.text()).strip().startsWith("附件")
                || around.text().strip().startsWith("附件"));
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
  }

  /** Leaves everything as it is when nobody knows where the page was. */
  static void resolve(Element text, @Nullable String page) {
    if (page == null || !page.matches("https?://.+")) {
      return;
    }
    try {
      URI base = URI.create(page.strip());
      resolve(text, "href", base);
      resolve(text, "src", base);
    } catch (IllegalArgumentException noAddress) {
      return;
    }
  }

  private static void resolve(Element text, String attribute, URI base) {
    for (Element link : text.select("[" + attribute + "]")) {
      String address = link.attr(attribute).strip();
      if (!address.startsWith("#") && !address.isEmpty()) {
        link.attr(attribute, resolved(base, address));
      }
    }
  }

  private static String resolved(URI base, String address) {
    try {
      return base.resolve(address).toString();
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
