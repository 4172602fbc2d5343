package org.gongkai.task.unit;

import static org.gongkai.task.unit.UnitKind.COMMUNITY;
import static org.gongkai.task.unit.UnitKind.DEPARTMENT;
import static org.gongkai.task.unit.UnitKind.GOVERNMENT;
import static org.gongkai.task.unit.UnitKind.INSTITUTION;
import static org.gongkai.task.unit.UnitKind.PARTY_ORGAN;
import static org.gongkai.task.unit.UnitKind.SUBDISTRICT;
import static org.gongkai.task.unit.UnitKind.TOWNSHIP;
import static org.gongkai.task.unit.UnitKind.VILLAGE;
import static org.gongkai.task.unit.UnitKind.ZONE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.text.TextForm;
import org.gongkai.task.unit.CollectiveContent.Query;

/**
 * The usual collective terms, understood by their words, so that a fresh directory needs none of
 * its own: 各乡镇（街道）人民政府（办事处）, 县级各部门（单位）, 县级有关部门. What narrows a term down beyond kind and level of
 * the units (有关, 涉及, 规划编制牵头) makes it one of RELEVANT units.
 */
record CollectiveTerm(Set<UnitKind> kinds, Expansion.Rule rule) {

  /** Kinds whose units stand right below the territory; the others may be levels deeper. */
  private static final Set<UnitKind> OWN = EnumSet.of(DEPARTMENT, INSTITUTION, PARTY_ORGAN);

  /** Words with the kinds that they name, the longer ones first. */
  private static final List<Word> WORDS =
      List.of(
          new Word("乡镇人民政府|镇乡人民政府|乡镇政府|乡镇|镇乡|镇街道?|街镇|乡(?!村)|镇", TOWNSHIP),
          new Word("镇街道?|街镇|街道(?:办事处)?|办事处", SUBDISTRICT),
          new Word("(?<!乡)村(?:居)?(?:民?委员?会)?", VILLAGE),
          new Word("社区|村居|居民?委员?会", COMMUNITY),
          new Word("县市区|市县区|旗县区|县区|区县|市县|县市|旗县|县\\([市区旗、]+\\)|区\\(县\\)|市\\([县州]\\)|市州", GOVERNMENT),
          new Word("开发区|新区|园区|功能区|高新区|经开区|管委会", ZONE),
          new Word("部门|委办局|局(?:委办)?|单位", DEPARTMENT),
          new Word("单位", INSTITUTION),
          new Word("单位|党委部门|群团", PARTY_ORGAN));

  private static final Pattern SOME = Pattern.compile("有关|相关|涉及|涉");
  private static final Pattern EVERY = Pattern.compile("各级|各|所有|全体|全部");

  /** Words that say whose units are meant, and that they are an authority; they narrow nothing. */
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(?:省|市|县|区|旗)(?:级|直属?|属|政府|人民政府)?|人民政府|政府|直属|工作|组成|派出|机构|其他|等|及|和|、|[()]|管理委员会");

  /** 规划编制牵头部门（单位）: a class even without a word that says so. */
  private static final Pattern CLASS = Pattern.compile("(?:部门|单位)(?:\\([^()]*\\))?$");

  private record Word(Pattern pattern, UnitKind kind) {
    Word(String regex, UnitKind kind) {
      this(Pattern.compile(regex), kind);
    }
  }

  /** Empty when the words name no kind of unit, or a single unit. */
  static Optional<CollectiveTerm> of(String term) {
    String text = TextForm.of(term).value();
    Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
    String rest = text;
    for (Word word : WORDS) {
      Matcher found = word.pattern().matcher(text);
      if (found.find()) {
        kinds.add(word.kind());
        rest = word.pattern().matcher(rest).replaceAll("");
      }
    }
    boolean some = SOME.matcher(text).find();
    boolean every = EVERY.matcher(text).find();
    rest = EVERY.matcher(SOME.matcher(rest).replaceAll("")).replaceAll("");
    boolean narrowed = !NEUTRAL.matcher(rest).replaceAll("").isEmpty();
    boolean isClass = every || some || !narrowed || CLASS.matcher(text).find();
    if (kinds.isEmpty() || !isClass) {
      return Optional.empty();
    }
    Expansion.Rule rule = some || narrowed ? Expansion.Rule.RELEVANT : Expansion.Rule.ALL;
    return Optional.of(new CollectiveTerm(kinds, rule));
  }

  CollectiveContent in(String term, String territory) {
    List<Query> queries =
        kinds.stream().map(kind -> new Query(kind, null, null, OWN.contains(kind))).toList();
    return new CollectiveContent(territory, List.of(term), rule, queries, List.of());
  }
}
