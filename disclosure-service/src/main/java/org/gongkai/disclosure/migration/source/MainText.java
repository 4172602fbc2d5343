package org.gongkai.disclosure.migration.source;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which part of a page is the document: the one marked so, else the one with most words. */
final class MainText {

  /** How the usual site systems of governments mark it, the most particular first. */
  private static final String[] MARKS = {
    "#UCAP-CONTENT",
    ".TRS_UEDITOR",
    ".trs_editor_view",
    ".TRS_Editor",
    "#zoomcon",
    "#zoom",
    "#Zoom",
    ".pages_content",
    "#article_content",
    ".article-content",
    ".article_content",
    ".article-con",
    ".article_con",
    "#articleContent",
    ".articleContent",
    ".con_txt",
    ".xxgk_content",
    ".news_content",
    ".content_text",
    "#NewsContent",
    "#vsb_content",
    ".v_news_content",
    "[itemprop=articleBody]",
    "article"
  };

  /** Shorter than this, a marked part is a teaser or an empty frame. */
  private static final int WORDS = 20;

  /** What only stands at the foot of a site. */
  private static final Pattern FOOT = Pattern.compile("ICP备|公网安备|网站标识码|版权所有|(?i:copyright)");

  private MainText() {}

  static Element of(Document page) {
    for (String mark : MARKS) {
      for (Element marked : page.select(mark)) {
        if (marked.text().length() >= WORDS) {
          return marked;
        }
      }
    }
    return byWords(page);
  }

  /** Paragraphs speak for what they stand in, and half for what that stands in. */
  private static Element byWords(Document page) {
    Map<Element, Integer> words = new IdentityHashMap<>();
    for (Element block : page.body().select("p, div, td, li, section, center")) {
      Element parent = block.parent();
      if (parent == null || !isLeaf(block) || isLinks(block) || isFoot(block)) {
        continue;
      }
      int length = block.text().length();
      add(words, block.nameIs("p") ? parent : block, length);
      Element around = block.nameIs("p") ? parent.parent() : parent;
      if (around != null && around != page.body()) {
        // What the whole page holds speaks for no part of it.
        add(words, around, length / 2);
      }
    }
    Element best = page.body();
    int most = 0;
    for (Map.Entry<Element, Integer> each : words.entrySet()) {
      boolean better = each.getValue() > most;
      boolean within = each.getValue() == most && each.getKey().parents().contains(best);
      if (better || within) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    return most < WORDS ? page.body() : wholeTable(best);
  }

  /** A cell of a data table stands for the part that the table is in. */
  private static Element wholeTable(Element best) {
    Element table = best.closest("table");
    if (table == null || own(table, "tr") < 2 || own(table, "td") < 4) {
      return best;
    }
    Element around = table.parent();
    return around == null ? best : around;
  }

  /** Without those of the tables inside it: such a table only arranges the page. */
  private static long own(Element table, String mark) {
    return table.select(mark).stream().filter(part -> part.closest("table") == table).count();
  }

  private static void add(Map<Element, Integer> words, Element element, int length) {
    words.merge(element, length, Integer::sum);
  }

  private static boolean isFoot(Element block) {
    return FOOT.matcher(block.text()).find();
  }

  private static boolean isLeaf(Element block) {
    return block.select("p, div, table, ul, ol, li, section, center").stream()
        .allMatch(inner -> inner == block);
  }

  private static boolean isLinks(Element block) {
    int linked = block.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return linked * 2 > block.text().length();
  }
}
