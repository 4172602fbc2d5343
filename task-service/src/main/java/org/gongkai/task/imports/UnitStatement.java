package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * A place in prose that states who is responsible, and sometimes by when: in brackets, or after a
 * label. Sentences that merely speak of units state nothing.
 *
 * @param start where the brackets or the label begin in the text
 * @param printed what stands inside the brackets or behind the label
 * @param deadlines those that the statement names
 */
record UnitStatement(int start, int end, String printed, UnitList units, List<String> deadlines) {

  private static final String WHO = "(?:责任)?(?:单位|部门|科室|处室|股室|主体)";
  private static final String WHEN =
      "(?:计划|预计|要求)?(?:完成|办理|办结|落实|整改|推进|工作)?(?:时限|期限|日期|时间(?:节点)?)(?:要求|安排)?";
  private static final String WORDS =
      "(?:(?:主要|具体)?(?:牵头|主办|主责|责任|承办|配合|协办|协同|参加|参与|落实|实施|主管|分管)" + WHO + "|" + WHEN + ")";

  /** A label before units or a deadline, in the plain script; it may stand in heavy brackets. */
  static final String LABEL = "(?:〔" + WORDS + "〕:?|(?:" + WORDS + "|牵头|配合)[:：])";

  private static final Pattern LABELLED = Pattern.compile(LABEL);
  private static final Pattern WHO_LABELLED = Pattern.compile("(?:牵头|责任)(?:责任)?(?:单位|部门):");
  private static final Pattern WHEN_LABELLED =
      Pattern.compile("^〔?" + WHEN + "(?:〕:?|[:\\s\\u3000])");

  /** Opens a line; only blanks stand between the label and what it is the label of. */
  private static final Pattern BARE_LABEL = Pattern.compile(LABEL.replace("[:：]", "[\\s\\u3000]+"));

  private static final Pattern CHARGE =
      Pattern.compile("(?:负责|牵头|配合|参与|参加|会同|落实|指导)[^,;。]{0,6}(?=[,;。]|$)");
  private static final Pattern NO_CHARGE = Pattern.compile("负责(?:人|同志|解释|制)|^(?:见|详见|含|包括|即|如)");
  private static final Pattern REMARK =
      Pattern.compile("[,;。(]?\\s*(?:排在|列在|[排列]第|[排列]首|以下|下同|各项任务|第一责任(?:单位|部门)[为是系]牵头)[^。]*$");
  private static final Pattern FIRST_LEADS =
      Pattern.compile(
          "(?:[排列][在名]?|^|[,。:])第一(?!责任).{0,8}(?:为|是|系)?牵头|[排列][在名]?首.{0,6}牵头|第一责任(?:单位|部门)[为是系]牵头");

  private static final Pattern PERSON =
      Pattern.compile("^\\s*(?:(?:责任|牵头|分管|包抓)(?:人|[县市区省州]?领导)|联系(?:人|电话)):");
  private static final Pattern PERSON_IN_CHARGE =
      Pattern.compile("(?:责任人|(?:责任|牵头|分管|包抓)[县市区省州]?领导):");

  /** Every statement of a paragraph, in order. */
  static List<UnitStatement> in(String text) {
    String plain = Script.plain(text);
    int[] closings = UnitBrackets.closings(plain);
    List<UnitStatement> found = new ArrayList<>();
    int index = 0;
    while (index < plain.length()) {
      UnitStatement next = at(text, plain, index, closings[index]);
      if (next == null) {
        index++;
      } else {
        found.add(next);
        index = next.end();
      }
    }
    return found;
  }

  /** Brackets with units in front of all other words of a paragraph. */
  static Optional<UnitStatement> ahead(String text) {
    return in(text).stream()
        .findFirst()
        .filter(first -> first.start() == 0 && first.end() < text.length())
        .filter(first -> UnitBrackets.OPENING.indexOf(Script.plain(text).charAt(0)) >= 0)
        .filter(first -> !LABELLED.matcher(Script.plain(text)).lookingAt());
  }

  /** The first-named unit leads by what the statement says, here and from here on. */
  boolean saysThatTheFirstLeads() {
    return saysThatTheFirstLeads(printed);
  }

  /** Notices say so once for all statements below. */
  static boolean saysThatTheFirstLeads(String text) {
    return FIRST_LEADS.matcher(Script.plain(text)).find();
  }

  boolean isEmpty() {
    return units.isEmpty() && deadlines.isEmpty();
  }

  private static @Nullable UnitStatement at(String text, String plain, int index, int close) {
    int kind = UnitBrackets.OPENING.indexOf(plain.charAt(index));
    boolean label = LABELLED.matcher(plain).region(index, plain.length()).lookingAt();
    if (kind >= 0 && !label) {
      return close < 0
              || !(isStatement(plain.substring(index + 1, close))
                  || UnitBrackets.listUnits(plain, index, close))
          ? null
          : of(index, afterStop(plain, close + 1), text.substring(index + 1, close));
    }
    boolean labelled =
        label || PERSON_IN_CHARGE.matcher(plain).region(index, plain.length()).lookingAt();
    if (!(labelled && opensSentence(plain, index)) && !isBareLabel(plain, index)) {
      return null;
    }
    int stop = plain.indexOf('。', index);
    int end = stop < 0 ? plain.length() : stop;
    return of(index, afterStop(plain, end), text.substring(index, end));
  }

  private static boolean opensSentence(String plain, int index) {
    return index == 0
        || "。;!?)”".indexOf(plain.charAt(index - 1)) >= 0
        || Edges.isBlank(plain.charAt(index - 1))
        // “……予以通报，责任单位：县政府办”
        || (plain.charAt(index - 1) == ','
            && WHO_LABELLED.matcher(plain).region(index, plain.length()).lookingAt());
  }

  /** A full stop behind a statement belongs to it. */
  private static int afterStop(String plain, int end) {
    return end < plain.length() && "。;".indexOf(plain.charAt(end)) >= 0 ? end + 1 : end;
  }

  private static boolean isStatement(String brackets) {
    if (LABELLED.matcher(brackets).lookingAt()) {
      return true;
    }
    String inside = withoutRemark(brackets);
    String first = inside.split("[、,;]", 2)[0];
    return CHARGE.matcher(inside).find()
        && !NO_CHARGE.matcher(inside).find()
        && !inside.contains("”")
        && UnitList.of(inside).units().stream().anyMatch(UnitName::is)
        && !first.isBlank();
  }

  static String withoutRemark(String brackets) {
    return REMARK.matcher(brackets).replaceFirst("");
  }

  private static boolean isBareLabel(String plain, int index) {
    Matcher label = BARE_LABEL.matcher(plain).region(index, plain.length());
    if ((index > 0 && plain.charAt(index - 1) != '\n') || !label.lookingAt()) {
      return false;
    }
    int stop = plain.indexOf('。', label.end());
    String rest = plain.substring(label.end(), stop < 0 ? plain.length() : stop);
    return UnitBrackets.areUnits(rest)
        || (WHEN_LABELLED.matcher(plain).find() && !deadline(rest).isEmpty());
  }

  private static UnitStatement of(int start, int end, String printed) {
    Matcher remark = REMARK.matcher(Script.plain(printed));
    String stated = remark.find() ? printed.substring(0, remark.start()) : printed;
    List<String> deadlines = new ArrayList<>();
    StringBuilder units = new StringBuilder();
    int from = 0;
    for (int cut : cuts(Script.plain(stated))) {
      String part = stated.substring(from, cut);
      String when = deadline(part);
      if (PERSON.matcher(Script.plain(part)).find()) {
        from = cut;
        continue;
      }
      if (when.isEmpty()) {
        units.append(part);
      } else {
        deadlines.add(when);
      }
      from = cut;
    }
    UnitList list = UnitList.of(units.toString());
    String shown = LABELLED.matcher(Script.plain(printed)).lookingAt() ? bare(printed) : printed;
    return new UnitStatement(
        start, end, printed, new UnitList(shown, list.units(), list.lead(), list.co()), deadlines);
  }

  /** Without a single label in front: of several labels each is needed. */
  private static String bare(String printed) {
    String plain = Script.plain(printed);
    Matcher label = LABELLED.matcher(plain);
    int labels = (int) label.results().count();
    Matcher first = LABELLED.matcher(plain);
    return labels == 1 && first.lookingAt() ? Edges.trim(printed.substring(first.end())) : printed;
  }

  /** Ends of the parts between commas and semicolons outside brackets. */
  static List<Integer> cuts(String plain) {
    List<Integer> cuts = new ArrayList<>();
    int depth = 0;
    for (int index = 0; index < plain.length(); index++) {
      char character = plain.charAt(index);
      depth += "(〔".indexOf(character) >= 0 ? 1 : ")〕".indexOf(character) >= 0 ? -1 : 0;
      if (depth <= 0 && (",;。\n".indexOf(character) >= 0 || startsLabel(plain, index + 1))) {
        cuts.add(index + 1);
      }
    }
    cuts.add(plain.length());
    return cuts;
  }

  private static boolean startsLabel(String plain, int index) {
    return index < plain.length()
        && (Edges.isBlank(plain.charAt(index - 1)) || plain.charAt(index) == '〔')
        && LABELLED.matcher(plain).region(index, plain.length()).lookingAt();
  }

  /** The deadline that a part of a statement is, empty when it names units. */
  static String deadline(String part) {
    String trimmed = Edges.trim(part.replaceAll("(?:完成|落实)?[，,；;。]?\\s*$", ""));
    Matcher label = WHEN_LABELLED.matcher(Script.plain(trimmed));
    if (label.find()) {
      return Edges.trim(trimmed.substring(label.end()));
    }
    boolean dated =
        Deadline.of(trimmed, 2000).kind() != DeadlineKind.UNSPECIFIED || DeadlineCell.is(trimmed);
    boolean named = UnitList.of(trimmed).units().stream().anyMatch(UnitName::is);
    return dated && !named ? trimmed : "";
  }
}
