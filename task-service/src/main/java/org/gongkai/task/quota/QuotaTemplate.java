package org.gongkai.task.quota;

import static org.gongkai.task.quota.Cycle.HALF_YEAR;
import static org.gongkai.task.quota.Cycle.QUARTER;
import static org.gongkai.task.quota.Cycle.YEAR;
import static org.gongkai.task.quota.QuotaContent.Subject.HEAD;
import static org.gongkai.task.quota.QuotaContent.Subject.TERRITORY;
import static org.gongkai.task.quota.QuotaContent.Subject.UNIT;

import java.util.List;
import java.util.Set;
import org.gongkai.task.activity.ActivityKind;

/** The duties that official plans ask for most, ready to be adopted by hand. */
enum QuotaTemplate {
  FIRST_INTERPRETER(
      "主要负责人带头解读政策",
      HEAD,
      "各部门",
      YEAR,
      "各部门主要负责人履行“第一解读人”职责，全年带头解读政策不少于1次。",
      ActivityKind.INTERPRETATION),
  POLICY_EVALUATION(
      "专题性政策评价", TERRITORY, "", YEAR, "原则上每年至少开展一次专题性政策评价。", ActivityKind.POLICY_EVALUATION),
  SPECIAL_TRAINING(
      "政务公开专题培训", UNIT, "", YEAR, "政府办公室每年组织一次政务公开专题培训。", ActivityKind.SPECIAL_TRAINING),
  OWN_TRAINING(
      "本单位政务公开业务培训",
      UNIT,
      "各街道、各部门",
      YEAR,
      "各街道、各部门每年组织本单位政务公开业务培训不少于1次。",
      ActivityKind.TRAINING,
      ActivityKind.SPECIAL_TRAINING),
  HEARING(
      "主要负责人听取政务公开工作汇报",
      HEAD,
      "各部门、各乡镇（街道）",
      YEAR,
      "主要负责同志每年至少听取1次政务公开工作汇报。",
      ActivityKind.HEARING),
  SPOT_CHECK("季度抽查", UNIT, "", QUARTER, "开展季度抽查和半年检查。", ActivityKind.SPOT_CHECK),
  HALF_YEAR_INSPECTION("半年检查", UNIT, "", HALF_YEAR, "开展季度抽查和半年检查。", ActivityKind.INSPECTION);

  private final String label;
  private final QuotaContent.Subject subject;
  private final String terms;
  private final Cycle cycle;
  private final String text;
  private final Set<ActivityKind> kinds;

  QuotaTemplate(
      String label,
      QuotaContent.Subject subject,
      String terms,
      Cycle cycle,
      String text,
      ActivityKind... kinds) {
    this.label = label;
    this.subject = subject;
    this.terms = terms;
    this.cycle = cycle;
    this.text = text;
    this.kinds = Set.of(kinds);
  }

  /** A standing quota from a year on. */
  QuotaContent from(int year) {
    List<String> split = terms.isEmpty() ? List.of() : List.of(terms.split("、"));
    return new QuotaContent(
        label, subject, List.of(), split, kinds, 1, cycle, null, text, null, year, null);
  }
}
