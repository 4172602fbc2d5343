package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Line;

/** What a web page or a printer leaves around and between the lines of a document. */
final class PageNoise {

  /** Buttons, captions and counters of government sites. */
  private static final Pattern CHROME =
      Pattern.compile(
          "(?:当前)?位置:?首?页?|(?:【|〔)?打印(?:本页|此页|内容)?(?:】|〕)?|关闭(?:窗口|本页)?|(?:【|〔)?字(?:号|体)(?:大小)?"
              + "(?:】|〕)?:?(?:〔?[大中小]〕?){0,3}|〔[大中小]〕|(?:我要)?收藏(?:本页)?|分享(?:到|至)?:?|浏览(?:次数|量)?:?\\d*次?"
              + "|(?:阅读|点击|访问)(?:次数|数|量)?:?\\d*次?|微信(?:扫一扫)?|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|朋友圈|全真版|文字版"
              + "|(?:文件|附件|相关)?下载|相关(?:链接|附件|文档|解读|阅读)|责任编辑|扫一扫.{0,16}|[上下]一[篇条](?:信息|文章)?(?::.{0,40})?"
              + "|返回(?:顶部|首页|列表)|无障碍(?:浏览)?|繁体(?:版)?|简体(?:版)?|语音播报|正文|首页|信息来源|[A+\\-]{2,}"
              + "|第\\d+页(?:[,/]?共\\d+页)?|\\d+/\\d+|-\\d{1,3}-|T\\|T");

  private static final Pattern FOOTER = Pattern.compile("ICP备|公网安备|网站标识码|^版权所有|网站地图|技术支持[:：]");

  private static final Pattern REST =
      Pattern.compile("[\\s\\u00a0\\u3000|:>=\\-_—–·,.\\d〔〕()\\[\\]/]+");

  /** Characters that a conversion could not write have a warning of their own. */
  private static final Pattern DAMAGE = Pattern.compile("[?？\\ufffd]+");

  private static final Pattern RULE = Pattern.compile("[-=_*|>~<…—–·•+\\s\\u00a0\\u3000]+");

  private static final Pattern BARS = Pattern.compile("[|\\s]*\\|[|\\s]*");

  private static final int LONGEST = 120;

  private PageNoise() {}

  /** The lines of a document without those of the page, which are kept as passages. */
  static List<Line> removed(List<Line> lines, Notes notes) {
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      if (is(line.text()) && !DAMAGE.matcher(line.text()).matches()) {
        notes.passage(Passage.Kind.NOISE, line.text(), line.number());
      } else {
        rest.add(line);
      }
    }
    return rest;
  }

  /** The same, but lines of bars stay: they keep the cells of a table apart. */
  static List<Line> removedButBars(List<Line> lines, Notes notes) {
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      rest.addAll(
          BARS.matcher(line.text()).matches() ? List.of(line) : removed(List.of(line), notes));
    }
    return rest;
  }

  /** Nothing in the line belongs to a document. */
  static boolean is(String line) {
    if (RULE.matcher(line).matches()) {
      return true;
    }
    if (line.length() > LONGEST) {
      return false;
    }
    if (FOOTER.matcher(line).find()) {
      return true;
    }
    String plain = Script.plain(line).replace(" ", "");
    String rest = CHROME.matcher(plain).replaceAll("");
    return !rest.equals(plain) && REST.matcher(rest).replaceAll("").isEmpty();
  }
}
