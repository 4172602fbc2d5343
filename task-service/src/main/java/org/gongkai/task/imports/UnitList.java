package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * The units of a responsible-unit cell. Roles are taken from the words 牵头 and 配合 only; without them
 * nobody is the lead.
 *
 * @param text the cell as printed
 */
public record UnitList(String text, List<String> units, List<String> lead, List<String> co) {

  static final UnitList NONE = new UnitList("", List.of(), List.of(), List.of());

  private static final String INSTITUTION = "[局委办辦部厅廳府会會院中心署所站处處行司镇鎮乡鄉道社队隊馆館台臺校室网網组組区區县縣市省]";

  /** “县财政局等县级有关部门”: a named unit and the class that it stands for. */
  private static final Pattern AND_OTHERS =
      Pattern.compile(
          "^(.+"
              + INSTITUTION
              + "(?:[(〔][^()〔〕]*[)〕])?)等(?!有关|相关)(.*(?:部门|单位|机构|地区|企业)(?:\\([^()]*\\))?)$");

  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "各|有关|相关|所有|全体|(?:部门|单位|企业)(?:\\([^()]*\\))?$"
              + "|^(?:市)?(?:县区|市县|区县|乡镇|镇街|街镇|乡镇街道|街道|村|社区)(?:\\([^()]*\\))?"
              + "(?:人民)?(?:政府|办事处)?(?:\\([^()]*\\))?$|^(?:新区|开发区|园区)$");

  private static final Pattern ROLE =
      Pattern.compile(
          "\\((牵头|主办|配合|协办)(?:单位|部门)?\\)$|(?<!\\()等?(?:按职责)?(?:分工|分别|共同|联合)?(牵头|主办|配合|协办|协助|参与|参加)(?:负责|实施|落实|办理|做好)?$"
              + "|等?(?:按照?(?:各自)?(?:职责|职能|分工|权限)+)?(?:分工|分别|共同|具体|抓好|做好|认真|协同)*(?:负责|指导|组织|落实|实施|推进|执行|承办)(?:落实|实施|指导|推进)?$");

  /** Between a name and another one that begins with its territory; 和 is a part of many names. */
  private static final Pattern AND =
      Pattern.compile(
          "(?<=[局委办部厅署院会室站处所])(?:以及|及|和|与)(?=各|有关|相关|其他|[县市区省州旗][^和及与]*[局委办部厅署院会室站处所位门]$)");

  private static final Pattern LABEL =
      Pattern.compile(
          "〔?(?:主要|具体)?(牵头|主办|主责|责任|承办|配合|协办|协同|参加|参与|落实|实施|主管|分管)(?:责任)?(?:(?:单位|部门|科室|处室|股室|主体|领导|人)(?:〕:?|:)|:)"
              + "|(?<![^\\s\\u3000])(牵头|主办|主责|责任|配合|协办|协同)(?:责任)?(?:单位|部门|科室)[\\s\\u3000]+");

  public UnitList {
    units = List.copyOf(units);
    lead = List.copyOf(lead);
    co = List.copyOf(co);
  }

  /** Reads the text of a responsible-unit cell. */
  public static UnitList of(String text) {
    Matcher labels = LABEL.matcher(Script.plain(text));
    UnitList list = NONE;
    int start = 0;
    String label = "责任";
    while (labels.find()) {
      list = list.and(split(text.substring(start, labels.start())).in(label));
      label = labels.group(1) == null ? labels.group(2) : labels.group(1);
      start = labels.end();
    }
    UnitList all = list.and(split(text.substring(start)).in(label));
    return new UnitList(text, all.units, all.lead, all.co);
  }

  /** The units of a row that has been read. */
  static UnitList of(PlanPreview.Item item) {
    String printed = item.unitsText();
    return new UnitList(
        printed == null ? "" : printed, item.units(), item.leadUnits(), item.coUnits());
  }

  /** As the source says for all its statements; a lead that is marked stays. */
  UnitList firstLeads() {
    return units.isEmpty() || !lead.isEmpty()
        ? this
        : new UnitList(text, units, units.subList(0, 1), units.subList(1, units.size()));
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  /** Those that stand for a class of units and must be expanded or resolved. */
  public List<String> collective() {
    return units.stream().filter(UnitList::isCollective).toList();
  }

  /** Whether a name stands for a class of units. */
  public static boolean isCollective(String unit) {
    return COLLECTIVE.matcher(Script.plain(unit)).find();
  }

  /** The first-named unit, a custom and not a rule, so a person must agree. */
  public @Nullable String suggestedLead() {
    return !lead.isEmpty() || units.isEmpty() || isCollective(units.getFirst())
        ? null
        : units.getFirst();
  }

  UnitList leadOnly() {
    return new UnitList(String.join("、", lead), lead, lead, List.of());
  }

  UnitList coOnly() {
    return new UnitList(String.join("、", co), co, List.of(), co);
  }

  UnitList withoutRoles() {
    List<String> others =
        units.stream().filter(unit -> !lead.contains(unit) && !co.contains(unit)).toList();
    return new UnitList(String.join("、", others), others, List.of(), List.of());
  }

  /** Before the first slash those who lead, behind it the others. */
  static UnitList ofLeadAndCo(String text) {
    int slash = Script.plain(text).indexOf('/');
    UnitList all = slash < 0 ? of(text) : of(text.substring(0, slash)).asLead();
    UnitList whole = slash < 0 ? all : all.and(of(text.substring(slash + 1)).asCo());
    return new UnitList(text, whole.units, whole.lead, whole.co);
  }

  UnitList asLead() {
    return new UnitList(text, units, units, List.of());
  }

  UnitList asCo() {
    return new UnitList(text, units, List.of(), units);
  }

  UnitList and(UnitList other) {
    return new UnitList(
        Stream.of(text, other.text).filter(part -> !part.isEmpty()).reduce("", UnitList::lines),
        union(units, other.units),
        union(lead, other.lead),
        union(co, other.co));
  }

  private UnitList in(String label) {
    return switch (label) {
      case "牵头", "主办", "主责" -> asLead();
      case "配合", "协办", "协同", "协助", "参加", "参与" -> asCo();
      default -> this;
    };
  }

  private static String lines(String above, String below) {
    return above.isEmpty() ? below : above + "\n" + below;
  }

  private static List<String> union(List<String> first, List<String> second) {
    LinkedHashSet<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** A role word after a name holds for the names before it that have none yet. */
  private static UnitList split(String text) {
    UnitList list = NONE;
    List<String> waiting = new ArrayList<>();
    for (String part : UnitPieces.in(text)) {
      Matcher role = ROLE.matcher(Script.plain(part));
      boolean marked = role.find();
      String name = withoutBy(Edges.trim(marked ? part.substring(0, role.start()) : part));
      if (!name.isEmpty()) {
        waiting.addAll(withoutOthers(name));
      }
      if (marked) {
        String word =
            Optional.ofNullable(role.group(1))
                .or(() -> Optional.ofNullable(role.group(2)))
                .orElse("责任");
        // Brackets belong to the one name before them, bare words to the whole series.
        List<String> named = role.group(1) == null ? waiting : withoutOthers(name);
        waiting.removeAll(named == waiting ? List.of() : named);
        list =
            list.and(
                new UnitList("", waiting == named ? List.of() : waiting, List.of(), List.of()));
        list = list.and(new UnitList("", named, List.of(), List.of()).in(word));
        waiting.clear();
      }
    }
    return list.and(new UnitList("", waiting, List.of(), List.of()));
  }

  /** “由县政府办牵头”. */
  private static String withoutBy(String name) {
    return name.length() > 2 && name.charAt(0) == '由' ? name.substring(1) : name;
  }

  private static List<String> withoutOthers(String name) {
    Matcher and = AND.matcher(Script.plain(name));
    if (and.find()) {
      return Stream.concat(
              withoutOthers(name.substring(0, and.start())).stream(),
              withoutOthers(name.substring(and.end())).stream())
          .toList();
    }
    Matcher others = AND_OTHERS.matcher(Script.plain(name));
    return others.matches()
        ? List.of(name.substring(0, others.end(1)), name.substring(others.start(2)))
        : List.of(name);
  }
}
