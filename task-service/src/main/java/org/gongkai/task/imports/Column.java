package org.gongkai.task.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Cell;

/** What a column of a task table means, and how well a text suits it. */
enum Column {
  SEQ("(?:任务|事项)?(?:序号|编号)|序|号"),
  GROUP("任务组|(?:工作|任务|重点|事项)?(?:类别|分类)|类型|(?:工作|任务|重点|公开)?(?:板块|领域|方面)|一级(?:任务|指标|事项)|项目类别|大类|大项"),
  NAME(
      "(?:年度|总体)?(?:工作|主要|重点|目标|公开|改革){0,2}任务(?:名称|项目|事项)?|(?:工作|重点|公开|任务|具体){0,2}事项(?:名称)?|(?:任务|工作|项目)名称|(?:重点|主要)工作|工作重点|(?:任务|工作|公开|重点)?项目|(?:二|三)级(?:任务|指标|事项)|工作要点|要点|小项|(?:民生|惠民|为民)?实事(?:项目|事项)?(?:名称)?"),
  CONTENT(
      "(?:具体|主要|重点|目标|落实|年度|推进|细化|政策|实施)?(?:工作|任务|公开|落实)?(?:内容|要求|措施|举措)(?:及要求|和要求|及措施|及标准)?|具体(?:任务|工作|做法)|(?:任务|工作)(?:分解|描述|内容)|(?:工作|年度)目标|(?:工作|重点|主要)任务(?:及|和|与)(?:要求|措施|举措|内容|目标)|(?:工作|任务|具体)(?:内容|要求)(?:及|和|与)分工|工作标准(?:及|和)要求"),
  UNITS(
      "(?:工作|具体|主要)?责任(?:单位|部门|主体|科室|处室|股室|人)(?:(?:及|和)(?:责任人|分工))?|(?:落实|实施|承办|主管|承担|执行|负责)(?:单位|部门|科室|处室)|(?:公开|实施)主体|(?:责任|任务|职责)分工|单位|科室|(?:牵头|责任)(?:单位|部门)?(?:及|和|、)(?:配合|责任)(?:单位|部门)"),
  /** “县司法局/县级各部门”. */
  LEAD_AND_CO("(?:牵头|主办|主责)(?:单位|部门|科室)?[/／](?:配合|协办|协同|责任|参加|参与)(?:单位|部门|科室)"),
  LEAD("(?:牵头|主办|组织|主责|主要负责|第一责任)(?:责任)?(?:单位|部门|科室|处室|股室)"),
  CO("(?:配合|协办|协同|协助|参与|参加|协作)(?:/?责任)?(?:单位|部门|科室|处室|股室)"),
  DEADLINE(
      "(?:计划|预计|拟|要求)?(?:完成|办理|办结|工作|公开|落实|整改|推进|实施){0,2}(?:时限|时间|期限|节点)(?:要求|节点|安排|进度)?|时间(?:节点|要求|安排|进度)|(?:计划)?(?:完成|截止)(?:日期|时间)|进度(?:安排|要求)|工作进度|日期"),
  /** Remarks, which are kept beside the tasks. */
  NOTE(
      "备注|说明|备注说明|(?:验收|考核|完成|工作|评分)标准|(?:成果|完成)形式|工作成果|(?:责任|分管|牵头|包抓|主管)?[县市区省州]?(?:级|政府)?(?:责任|分管|牵头|包抓)?领导|负责人|联系(?:人|电话|方式)(?:及电话)?|电话"
          + "|(?:工作)?(?:进展|(?:进展|完成|落实|推进)情况)|存在(?:的)?(?:困难|问题)|(?:任务|事项)来源|(?:政策|文件|法律|公开)?依据|公开(?:方式|渠道|形式|载体)|(?:考核)?(?:分值|得分)");

  /** Names a person where another column names the unit. */
  static final String PERSON = "责任人";

  private static final String FIRST =
      "序编号任工重类型板民惠为实领方一二三项大小主目公改事具内措推责落实承单牵组配协参完办时进截总年度要职第整日备说科执负验考成分包联电";

  private static final Pattern HEADING =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]).*");

  private static final int LABEL_LENGTH = 40;
  private static final int LONGEST_LABEL = 12;
  private static final int SHORTEST_CONTENT = 12;
  private static final int LONGEST_NAME = 20;

  /** What somebody else does, or what became of the task. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "考核|验收|监督|督[查导]|评[分价估]|审[核批]|填[报表]|填写|建设单位|业主|进展|情况|来源|依据|预算|资金|问题|打算|下一?步|姓名|人数");

  private static final List<Map.Entry<Column, Pattern>> LAST_WORDS =
      List.of(
          Map.entry(SEQ, Pattern.compile("(?:序号|编号)$")),
          Map.entry(LEAD, Pattern.compile("(?:牵头|主办|主责).*(?:单位|部门|[科处股]室)$")),
          Map.entry(CO, Pattern.compile("(?:配合|协[办同助作]|参[与加]).*(?:单位|部门|[科处股]室)$")),
          Map.entry(UNITS, Pattern.compile("(?:单位|部门|[科处股]室|主体)$")),
          Map.entry(DEADLINE, Pattern.compile("(?:时限|期限|时间|日期|节点)$")),
          Map.entry(CONTENT, Pattern.compile("(?:内容|措施|举措|要求|做法|任务分解|任务项|分解项|清单)$")),
          Map.entry(NAME, Pattern.compile("(?:任务|事项|项目|工作|要点)$")));

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

  /** Whether more characters could make a label of this beginning in the plain script. */
  static boolean mayBecomeLabel(String beginning) {
    if (beginning.indexOf('(') >= 0) {
      return true; // a note in brackets counts only when it is closed
    }
    return Arrays.stream(values())
        .anyMatch(column -> {
          Matcher label = column.labels.matcher(beginning);
          return label.matches() || label.hitEnd();
        });
  }

  /**
   * The meaning of a label that nobody knows, by its last word; for headers of which other labels
   * are known.
   */
  static Optional<Column> likely(String label) {
    String plain = Script.plain(label).replaceAll("[\\s\\u00a0\\u3000]|\\([^()]*\\)", "");
    if (plain.isEmpty() || plain.length() > LONGEST_LABEL || BESIDE.matcher(plain).find()) {
      return Optional.empty();
    }
    return LAST_WORDS.stream()
        .filter(column -> column.getValue().matcher(plain).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a label could begin with this character of the plain script. */
  static boolean mayBeginLabel(char character) {
    return FIRST.indexOf(character) >= 0;
  }

  boolean isUnits() {
    return this == UNITS || this == LEAD || this == CO || this == LEAD_AND_CO;
  }

  /** How well a cell suits this column: above 0 it may belong, below 0 it hardly does. */
  double fit(Cell cell) {
    String text = cell.joined();
    return text.isEmpty()
        ? 0
        : switch (this) {
          case SEQ -> isNumber(text) ? 2 : -2;
          case GROUP, NAME -> isName(text) ? 1 : -1;
          case CONTENT -> contentFit(text);
          case UNITS, LEAD, CO, LEAD_AND_CO -> isUnits(cell) ? 2 : -2;
          case DEADLINE -> isDeadline(text) ? 2 : -2;
          case NOTE -> 0;
        };
  }

  private static double contentFit(String text) {
    boolean heading = text.matches("[一二三四五六七八九十]{1,3}、[^。]*");
    if (heading || (text.length() < SHORTEST_CONTENT && !text.contains("。"))) {
      return -1;
    }
    // Without a mark it may as well be a long name.
    return text.length() < LONGEST_NAME && !text.matches(".*[。；，].*") ? 1.2 : 2;
  }

  private static boolean isNumber(String text) {
    return text.matches("[(（]?\\d{1,4}[)）]?[.．、]?");
  }

  /** A numbered heading may end with a stop. */
  private static boolean isName(String text) {
    return text.length() <= LABEL_LENGTH
        && !(HEADING.matcher(text).matches() ? text.substring(0, text.length() - 1) : text)
            .contains("。")
        && !isNumber(text)
        && !isDeadline(text);
  }

  private static boolean isDeadline(String text) {
    return text.length() <= 20
        && !text.contains("。")
        && (Deadline.of(text, 2000).kind() != DeadlineKind.UNSPECIFIED || DeadlineCell.is(text));
  }

  static boolean isUnitNames(Cell cell) {
    return !cell.text().contains("。") && isUnits(cell);
  }

  private static boolean isUnits(Cell cell) {
    List<String> units = UnitList.of(cell.text()).units();
    return !units.isEmpty() && units.stream().allMatch(UnitName::is);
  }
}
