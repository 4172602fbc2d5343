package org.gongkai.task.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.text.TextForm;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.quota.QuotaContent.Subject;

/** Finds in the words of a plan what must be done how often. */
class QuotaReader {

  private static final Pattern SENTENCE = Pattern.compile("[^。；;！!\n]+[。；;！!]?");
  private static final Pattern CLAUSE = Pattern.compile("[^,，]+");
  private static final Pattern ORDINAL = Pattern.compile("^[一二三四五六七八九十]+是");

  private static final Pattern OFTEN =
      Pattern.compile("(每年度?|全年|每半年|每个?季度?|季度|半年).{0,40}?(?:([0-9]{1,3})|([一二两三四五六七八九十]))次");

  /** 季度抽查, 半年检查: the time itself says how often. */
  private static final Pattern PLAIN = Pattern.compile("(季度|半年)(抽查|检查)");

  private static final Pattern HEAD = Pattern.compile("主要负责|一把手|第一解读人");
  private static final Pattern WHOLE = Pattern.compile("^全[省市县区旗州]");

  /**
   * What was found.
   *
   * @param actors as named in front of the frequency; empty when the sentence names nobody
   * @param sentence as printed
   */
  record Duty(
      Set<ActivityKind> kinds,
      String label,
      Subject subject,
      int minimum,
      Cycle cycle,
      List<String> actors,
      String sentence) {}

  private record What(Pattern words, String label, ActivityKind... kinds) {}

  /** The more special words first. */
  private static final List<What> KINDS =
      List.of(
          new What(Pattern.compile("听取.*汇报"), "听取政务公开工作汇报", ActivityKind.HEARING),
          new What(Pattern.compile("政策评[价估]"), "专题性政策评价", ActivityKind.POLICY_EVALUATION),
          new What(Pattern.compile("解读"), "带头解读政策", ActivityKind.INTERPRETATION),
          new What(Pattern.compile("专题培训"), "政务公开专题培训", ActivityKind.SPECIAL_TRAINING),
          new What(
              Pattern.compile("培训"),
              "政务公开业务培训",
              ActivityKind.TRAINING,
              ActivityKind.SPECIAL_TRAINING),
          new What(Pattern.compile("抽查"), "抽查", ActivityKind.SPOT_CHECK),
          new What(Pattern.compile("检查"), "检查", ActivityKind.INSPECTION),
          new What(Pattern.compile("开放日"), "政府开放日", ActivityKind.OPEN_DAY),
          new What(
              Pattern.compile("领导小组会|专题研究|研究部署"), "研究政务公开工作", ActivityKind.LEADING_GROUP_MEETING));

  /** In the order of the text. */
  List<Duty> read(String text) {
    List<Duty> found = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      sentence(sentence.group().strip(), found);
    }
    return found;
  }

  private static void sentence(String printed, List<Duty> found) {
    boolean head = false;
    List<String> actors = List.of();
    Matcher clauses = CLAUSE.matcher(printed);
    while (clauses.find()) {
      String clause = ORDINAL.matcher(TextForm.of(clauses.group()).value()).replaceFirst("");
      head |= HEAD.matcher(clause).find();
      Matcher often = OFTEN.matcher(clause);
      if (often.find()) {
        List<String> named = actors(clause.substring(0, often.start()));
        add(clause, often, head, named.isEmpty() ? actors : named, printed, found);
      } else {
        plain(clause, actors, printed, found);
      }
      int person = clause.indexOf("主要负责");
      actors = person > 0 ? actors(clause.substring(0, person)) : actors;
    }
  }

  private static void add(
      String clause,
      Matcher often,
      boolean head,
      List<String> actors,
      String printed,
      List<Duty> found) {
    for (What what : KINDS) {
      if (what.words().matcher(clause).find()) {
        Subject subject = subject(clause, head);
        String label = (subject == Subject.HEAD ? "主要负责人" : "") + what.label();
        found.add(
            new Duty(
                Set.of(what.kinds()),
                label,
                subject,
                number(often),
                cycle(often.group(1)),
                actors,
                printed));
        return;
      }
    }
  }

  private static void plain(String clause, List<String> actors, String printed, List<Duty> found) {
    Matcher plain = PLAIN.matcher(clause);
    while (plain.find()) {
      boolean spot = plain.group(2).equals("抽查");
      Set<ActivityKind> kinds = Set.of(spot ? ActivityKind.SPOT_CHECK : ActivityKind.INSPECTION);
      Cycle cycle = cycle(plain.group(1));
      found.add(new Duty(kinds, plain.group(), Subject.UNIT, 1, cycle, actors, printed));
    }
  }

  private static Subject subject(String clause, boolean head) {
    if (WHOLE.matcher(clause).find()) {
      return Subject.TERRITORY;
    }
    return head ? Subject.HEAD : Subject.UNIT;
  }

  private static int number(Matcher often) {
    return often.group(2) == null
        ? Math.max(1, "一二三四五六七八九十".indexOf(often.group(3).replace('两', '二')) + 1)
        : Math.max(1, Integer.parseInt(often.group(2)));
  }

  private static Cycle cycle(String words) {
    if (words.contains("半年")) {
      return Cycle.HALF_YEAR;
    }
    return words.contains("季") ? Cycle.QUARTER : Cycle.YEAR;
  }

  /** The form for comparing has a comma for every mark of enumeration. */
  private static List<String> actors(String before) {
    List<String> actors = new ArrayList<>();
    for (String part : before.split("[,和及]")) {
      String name = part.replaceAll("(原则上|要|应当?|须|主要负责(同志|人)|一把手|开展|组织)$", "").strip();
      if (name.length() > 1 && !WHOLE.matcher(name).find()) {
        actors.add(name);
      }
    }
    return actors;
  }
}
