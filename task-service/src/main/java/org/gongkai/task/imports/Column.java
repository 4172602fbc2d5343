package org.gongkai.task.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Cell;

/** What a column of a task table means, and how well a text suits it. */
enum Column {
  SEQ("序号|编号|序|号"),
  GROUP("任务组|(?:工作|任务|重点)?类别|类型|板块|(?:重点)?领域|一级(?:任务|指标)|项目类别|大类"),
  NAME(
      "(?:工作|主要|重点|目标)?任务(?:名称)?|(?:工作|重点|公开)?事项(?:名称)?|(?:任务|工作|项目)名称|(?:重点|主要)工作|项目|二级(?:任务|指标)"),
  CONTENT("(?:具体|工作|主要|任务|公开|重点)?(?:内容|要求|措施|举措)|具体(?:任务|工作|事项)|工作(?:任务及要求|内容及要求)|任务(?:分解|描述)|内容"),
  UNITS("(?:工作|具体|主要)?责任(?:单位|部门|主体|科室|人)|(?:落实|实施|承办|主管|承担|执行)(?:单位|部门)|责任分工|单位"),
  LEAD("(?:牵头|主办|组织)(?:责任)?(?:单位|部门)"),
  CO("(?:配合|协办|协同|参与|参加|协作)(?:/?责任)?(?:单位|部门)"),
  DEADLINE("(?:完成|办理|工作|公开)?(?:时限|时间|期限)(?:要求|节点|安排|进度)?|时间(?:节点|要求|安排)|(?:完成|截止)(?:日期|时间)|进度安排");

  private static final String FIRST = "序编号任工重类型板领一二项大主目公事具内措责落实承单牵组配协参完办时进截总";
  private static final int LABEL_LENGTH = 40;

  private final Pattern labels;

  Column(String labels) {
    this.labels = Pattern.compile(labels);
  }

  /** The meaning of a header's label, whatever its script, blanks and notes in brackets. */
  static Optional<Column> labelled(String label) {
    String plain = Script.plain(label).replaceAll("[\\s\\u00a0\\u3000]|\\([^()]*\\)", "");
    return Arrays.stream(values())
        .filter(column -> column.labels.matcher(plain).matches())
        .findFirst();
  }

  /** Whether a label could begin with this character of the plain script. */
  static boolean mayBeginLabel(char character) {
    return FIRST.indexOf(character) >= 0;
  }

  boolean isUnits() {
    return this == UNITS || this == LEAD || this == CO;
  }

  /** How well a cell suits this column: above 0 it may belong, below 0 it hardly does. */
  double fit(Cell cell) {
    String text = cell.joined();
    return text.isEmpty()
        ? 0
        : switch (this) {
          case SEQ -> isNumber(text) ? 2 : -2;
          case GROUP, NAME -> isName(text) ? 1 : -1;
          case CONTENT -> isContent(text) ? 2 : -1;
          case UNITS, LEAD, CO -> isUnits(cell) ? 2 : -2;
          case DEADLINE -> isDeadline(text) ? 2 : -2;
        };
  }

  private static boolean isContent(String text) {
    boolean heading = text.matches("[一二三四五六七八九十]{1,3}、[^。]*");
    return !heading && (text.length() >= 12 || text.contains("。"));
  }

  private static boolean isNumber(String text) {
    return text.matches("[(（]?\\d{1,4}[)）]?[.．、]?");
  }

  private static boolean isName(String text) {
    return text.length() <= LABEL_LENGTH
        && !text.contains("。")
        && !isNumber(text)
        && !isDeadline(text);
  }

  private static boolean isDeadline(String text) {
    return text.length() <= 20
        && !text.contains("。")
        && Deadline.of(text, 2000).kind() != DeadlineKind.UNSPECIFIED;
  }

  static boolean isUnitNames(Cell cell) {
    return !cell.text().contains("。") && isUnits(cell);
  }

  private static boolean isUnits(Cell cell) {
    List<String> units = UnitList.of(cell.text()).units();
    return !units.isEmpty() && units.stream().allMatch(UnitName::is);
  }
}
