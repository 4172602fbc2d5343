package org.gongkai.disclosure.item;

import java.util.regex.Pattern;

/** Whether a text tells figures of an epidemic, beyond speaking of one. */
final class Epidemic {

  private static final Pattern ABOUT = Pattern.compile("疫情|传染病|病毒|感染|防控");
  private static final String CASES = "(?:确诊|疑似|感染者|阳性|病例|死亡|密切接触者|密接|隔离)";
  private static final String COUNT = "[0-9０-９]+\\s*(?:例|人|名)";
  private static final Pattern FIGURES =
      Pattern.compile(CASES + "[^。；\\n]{0,12}?" + COUNT + "|" + COUNT + "[^。；\\n]{0,6}?" + CASES);

  private Epidemic() {}

  static boolean hasFigures(Content content) {
    String text = content.title() + "\n" + content.bodyText();
    return ABOUT.matcher(text).find() && FIGURES.matcher(text).find();
  }
}
