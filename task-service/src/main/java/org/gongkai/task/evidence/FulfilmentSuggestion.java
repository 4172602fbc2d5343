package org.gongkai.task.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.plan.Cycle;
import org.gongkai.task.plan.DateRange;
import org.gongkai.task.plan.Fulfilment;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a row may mean as a fulfilment. Only a suggestion: a person declares.
 *
 * @param suggested null when the words promise no publication
 * @param reason which words led to it, in Chinese
 */
record FulfilmentSuggestion(@Nullable Fulfilment suggested, @Nullable String reason) {

  private static final FulfilmentSuggestion NONE = new FulfilmentSuggestion(null, null);

  private static final Pattern PUBLISHING = Pattern.compile("编列|公开|发布|公布|公示|刊登|解读|编制|编发|更新");

  /** What is published, by the words for it; the more special first. */
  private static final Map<Pattern, String> TYPES = types();

  private static final Map<Pattern, Cycle> CYCLES = cycles();

  private static final Pattern COUNT =
      Pattern.compile("(?:不少于|至少|不低于)([0-9]{1,3}|[一二两三四五六七八九十])(?:次|篇|期|条|件|个|场)");

  private static final String NUMERALS = "〇一二三四五六七八九十";

  static FulfilmentSuggestion of(String name, String text, int year) {
    String words = name + "\n" + text;
    Matcher verb = PUBLISHING.matcher(words);
    if (!verb.find()) {
      return NONE;
    }
    List<String> found = new ArrayList<>(List.of(verb.group()));
    List<String> types = new ArrayList<>();
    TYPES.forEach((pattern, type) -> {
      Matcher match = pattern.matcher(words);
      if (match.find()) {
        found.add(match.group());
        types.add(type);
      }
    });
    Cycle cycle = Cycle.ONCE;
    for (Map.Entry<Pattern, Cycle> known : CYCLES.entrySet()) {
      Matcher match = known.getKey().matcher(words);
      if (match.find()) {
        found.add(match.group());
        cycle = known.getValue();
        break;
      }
    }
    Matcher count = COUNT.matcher(words);
    boolean counted = count.find();
    if (counted) {
      found.add(count.group());
    }
    Fulfilment suggested =
        Fulfilment.declare(
            List.of(),
            types.isEmpty() ? List.of("OTHER") : types.stream().distinct().toList(),
            List.of(),
            DateRange.year(year),
            cycle,
            counted ? number(count.group(1)) : 1);
    String reason =
        "原文含有" + String.join("、", found.stream().distinct().map(w -> "“" + w + "”").toList());
    return new FulfilmentSuggestion(suggested, reason + "，请核对后声明。");
  }

  private static int number(String numeral) {
    int known = NUMERALS.indexOf(numeral.replace('两', '二'));
    return known > 0 ? known : Math.max(1, Integer.parseInt(numeral));
  }

  private static Map<Pattern, String> types() {
    Map<Pattern, String> types = new LinkedHashMap<>();
    types.put(Pattern.compile("政策解读|解读"), "INTERPRETATION");
    types.put(Pattern.compile("规范性文件"), "NORMATIVE_DOCUMENT");
    types.put(Pattern.compile("(?:年度|年报|工作|情况)?报告|年报"), "REPORT");
    types.put(Pattern.compile("常务会议|会议(?:纪要|情况|内容|议定)"), "MEETING_RECORD");
    types.put(Pattern.compile("新闻发布会|新闻通稿"), "PRESS_RELEASE");
    types.put(Pattern.compile("通知|公告|公示"), "NOTICE");
    types.put(Pattern.compile("政策文件|惠民政策|优惠政策"), "POLICY");
    return types;
  }

  private static Map<Pattern, Cycle> cycles() {
    Map<Pattern, Cycle> cycles = new LinkedHashMap<>();
    cycles.put(Pattern.compile("每个?月|按月|逐月"), Cycle.MONTH);
    cycles.put(Pattern.compile("每个?季度?|按季度?|逐季"), Cycle.QUARTER);
    cycles.put(Pattern.compile("每半年|按半年"), Cycle.HALF_YEAR);
    return cycles;
  }
}
