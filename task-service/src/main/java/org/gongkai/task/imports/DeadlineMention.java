package org.gongkai.task.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Deadlines that stand inside a sentence: only forms that promise something by a time. */
final class DeadlineMention {

  private static final Pattern FORMS =
      Pattern.compile(
          "(?:\\d{4}年|次年|明年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日|底|末)(?:之前|以前|前|(?=(?:完成|建成|出台|公布|报送|上线|到位)))"
              + "|(?:\\d{4}年|次年|明年)?\\d{1,2}月份?(?:之前|以前|前)"
              + "|(?:\\d{4}年|\\d{4}|今|当|本|明|次)?年(?:底|末)(?:之前|以前|前)|(?<![今去明])年初"
              + "|第?[一二三四]季度(?:末|底)?前|用[\\d一二两三四五六七八九十]+(?:[-–~至到][\\d一二三四五六七八九十]+)?年的?时间"
              + "|到?[“\"]十[一二三四五六七]五[”\"](?:期|规划期)?末"
              + "|(?<=^|[,;。、])[^,;。、]{2,20}(?:完成|出台)[后後](?:的?\\d+个工作日内)?");

  private DeadlineMention() {}

  static List<Deadline> in(String text, @Nullable Integer year) {
    return FORMS
        .matcher(Script.plain(text))
        .results()
        .map(match -> Deadline.of(text.substring(match.start(), match.end()), year))
        .toList();
  }
}
