package org.gongkai.disclosure.screening.detector;

import java.util.function.Consumer;

/**
 * Marks of secrecy and of internal use. The same words in a rule (行政机关不得公开) are no marks: a mark
 * stands alone, opens its line, is bracketed, or speaks of this very paper.
 */
record Marks() implements Detector {

  private static final Anchored SECRECY =
      Anchored.of(
          "绝机秘密",
          "(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)\\s{0,4}(?:[★☆✩✰*]|[(]?保密期限|[(]?\\d{1,3}年[)]?(?=$|[\\n\\t])|长期(?=$|[\\n\\t]))"
              + "|密\\s{0,4}级\\s{0,4}:?\\s{0,4}(?:绝密|机密|秘密|内部)");

  private static final Anchored ALONE =
      Anchored.of(
          "绝机秘",
          "(?<=(?:^|[\\n\\t])[ \\[【(]{0,3})(?:绝 {0,4}密|机 {0,4}密|秘 {0,4}密)(?=[ \\]】)]{0,3}(?:$|[\\n\\t]))");

  private static final Anchored INTERNAL =
      Anchored.of(
          "此本该份公以阅",
          "(?:此件|本件|该件)(?:不予公开|不公开|不得公开|不宜公开|依申请公开)|份号\\s?:?\\s?\\d{1,8}|公开(?:属性|方式)\\s?:\\s?(?:不予公开|依申请公开)"
              + "|(?:此件|本件|本文件|本资料|以上材料)[^。,\\n]{0,6}(?:不得(?:公开|外传|翻印)|注意保(?:存|密))|阅后(?:即焚|销毁|收回)");

  private static final Anchored PERHAPS =
      Anchored.of(
          "内仅限不注请未严",
          "内部(?:资料|文件|材料|刊物)(?!性)|内部(?:使用|掌握|明电)|(?:仅供|仅限|限)内部(?:使用|参考|传阅|学习)|仅供[^。,\\n]{0,12}参考"
              + "|不得(?:公开|外传|扩散)|不予公开|注意保[存密]|严禁(?:外传|扩散|翻印|泄露)|请勿外传|未经[^。,\\n]{0,10}不得(?:外传|翻印|转载)");

  private static final int SHORT_LINE = 16;
  private static final String BRACKETS = "([【〔[<《\"“";

  @Override
  public void look(Folded original, Consumer<Hit> hits) {
    Folded text = original.simplified();
    report(Kind.SECRECY_MARK, SECRECY, text, false, hits);
    report(Kind.SECRECY_MARK, ALONE, text, false, hits);
    report(Kind.INTERNAL_MARK, INTERNAL, text, false, hits);
    report(Kind.INTERNAL_MARK, PERHAPS, text, true, hits);
  }

  private static void report(
      Kind kind, Anchored pattern, Folded text, boolean onlyMarks, Consumer<Hit> hits) {
    pattern.find(
        text.text(),
        found -> {
          if (!onlyMarks || isMark(text.text(), found.start(), found.end())) {
            String words = text.context(found.start(), found.end(), 0);
            hits.accept(Hit.of(kind, text, found.start(), found.end(), words));
          }
        });
  }

  private static boolean isMark(String words, int from, int to) {
    int start = from;
    while (start > 0 && from - start <= SHORT_LINE && !isEdge(words.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < words.length() && end - to <= SHORT_LINE && !isEdge(words.charAt(end))) {
      end++;
    }
    boolean bracketed = from > 0 && BRACKETS.indexOf(words.charAt(from - 1)) >= 0;
    return bracketed && end - to <= SHORT_LINE
        || end - start - (to - from) <= 8 && !closes(words, end);
  }

  /** A short sentence with its full stop is one of a text. */
  private static boolean closes(String words, int end) {
    return end > 0 && words.charAt(end - 1) == '。';
  }

  private static boolean isEdge(char character) {
    return character == '\n' || character == '\t';
  }
}
