package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running numbers of a table whose cells ran together: of all numbers in the text the chain
 * that counts up best, because a content names numbers as well.
 *
 * @param ends where each number ends, by where it begins
 */
record RunNumbers(Map<Integer, Integer> ends) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.\\-/〔])(?:\\((\\d{1,3})\\)|(\\d{1,3})(?!\\d))(?<stop>[.．、](?!\\d))?");
  private static final Pattern COUNTS = Pattern.compile("[年月日号个次元万亿级届%.\\-〕)/~]|小时|工作日|以上");
  private static final Pattern MAY_COUNT = Pattern.compile("[项条家户名份类种张天分倍所册期轮人批篇场处套部]");
  private static final Pattern GROUP =
      Pattern.compile("(?<![第统唯之同单专逐合惟万归])" + Numerals.CHINESE + "、[^。；，]{2,40}$");
  private static final String UNIT_ENDS = "局委办部厅院署站处会府司馆室所镇乡街道公位心团旗区县市)";
  private static final int LONGEST_DEADLINE = 16;
  private static final int MOST_SKIPPED = 3;

  /** One number of the text with the best chain that ends with it. */
  private record Link(int start, int end, int value, double score, int above) {}

  /**
   * Finds the chain.
   *
   * @param bare numbers without a point count, as in a column of numbers
   */
  static RunNumbers in(String plain, boolean bare) {
    List<Link> links = new ArrayList<>();
    Map<Integer, Integer> latest = new HashMap<>();
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      boolean pointed = number.group("stop") != null || number.group(1) != null;
      int value = Numerals.of(number.group());
      if ((bare || pointed) && !(!pointed && counts(plain, number.end()))) {
        double own = context(plain, number.start(), number.end(), pointed);
        Link link = best(links, latest, number, value, own);
        links.add(link);
        int known = latest.getOrDefault(value, -1);
        if (known < 0 || links.get(known).score() <= link.score()) {
          latest.put(value, links.size() - 1);
        }
      }
    }
    return new RunNumbers(chain(links));
  }

  int endAt(int index) {
    return ends.getOrDefault(index, 0);
  }

  private static Link best(
      List<Link> links, Map<Integer, Integer> latest, Matcher number, int value, double own) {
    double score = own - (value == 1 ? 0 : 3);
    int above = -1;
    for (int skipped = 0; skipped < MOST_SKIPPED; skipped++) {
      int index = latest.getOrDefault(value - 1 - skipped, -1);
      if (index >= 0 && links.get(index).end() < number.start()) {
        double chained = links.get(index).score() + own + (skipped == 0 ? 1 : -1.5 * skipped);
        if (chained > score) {
          score = chained;
          above = index;
        }
      }
    }
    return new Link(number.start(), number.end(), value, score, above);
  }

  private static Map<Integer, Integer> chain(List<Link> links) {
    Map<Integer, Integer> ends = new HashMap<>();
    int last = -1;
    for (int index = 0; index < links.size(); index++) {
      last = last < 0 || links.get(index).score() > links.get(last).score() ? index : last;
    }
    while (last >= 0) {
      ends.put(links.get(last).start(), links.get(last).end());
      last = links.get(last).above();
    }
    return ends;
  }

  private static boolean counts(String plain, int end) {
    return COUNTS.matcher(plain).region(end, plain.length()).lookingAt();
  }

  /** How well a row could begin here by what stands before and behind. */
  private static double context(String plain, int start, int end, boolean pointed) {
    double score = pointed ? 0.5 : 0;
    if (end >= plain.length() || MAY_COUNT.matcher(plain).region(end, plain.length()).lookingAt()) {
      score -= 1.5;
    }
    String above = plain.substring(Math.max(0, start - 60), start).stripTrailing();
    if (above.isEmpty() || endsWithDeadline(above)) {
      return score + 2;
    }
    char last = above.charAt(above.length() - 1);
    if (GROUP.matcher(above).find()) {
      return score + 1.5;
    }
    return UNIT_ENDS.indexOf(last) >= 0
        ? score + 1
        : "。；".indexOf(last) >= 0
            ? score + 0.5
            : "，、：(“".indexOf(last) >= 0 ? score - 3 : score - 1;
  }

  private static boolean endsWithDeadline(String above) {
    for (int from = Math.max(0, above.length() - LONGEST_DEADLINE); from < above.length(); from++) {
      if (DeadlineCell.end(above, from) == above.length()) {
        return true;
      }
    }
    return false;
  }
}
