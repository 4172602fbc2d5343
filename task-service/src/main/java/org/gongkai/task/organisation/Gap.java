package org.gongkai.task.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.task.problem.Severity;
import org.jspecify.annotations.Nullable;

/** What a unit lacks; the rules 有机构承担、有人员负责、有经费保障 and what belongs to them, as a list. */
public enum Gap {
  /** Nothing was filled in; then no other gap is named. */
  NO_RECORD("未填报机构人员信息", Severity.MINOR, content -> false),
  NO_OFFICE("未明确承担政务公开工作的机构", Severity.MAJOR, content -> isBlank(content.office())),
  NO_HEAD("未填报主要负责人", Severity.MINOR, content -> content.head() == null),
  NO_LEADER_IN_CHARGE("未明确分管领导", Severity.MINOR, content -> content.leaderInCharge() == null),
  NO_STAFF("未配备专职工作人员", Severity.MAJOR, content -> isNone(content.fullTimeStaff())),
  NO_HANDLERS("未明确承办人员", Severity.MINOR, content -> content.handlers().isEmpty()),
  NO_BUDGET("无工作经费", Severity.MAJOR, Gap::hasNoMoney),
  NOT_IN_BUDGET(
      "工作经费未纳入年度预算",
      Severity.MAJOR,
      content -> !hasNoMoney(content) && content.budget() != null && !content.budget().inBudget()),
  NO_WORKPLACE("无工作场所", Severity.MINOR, content -> isBlank(content.workplace())),
  /** Of institutions only. */
  NO_LIAISON("未明确联络员", Severity.MAJOR, content -> content.liaison() == null);

  private final String label;
  private final Severity severity;
  private final Predicate<OrganisationContent> missing;

  Gap(String label, Severity severity, Predicate<OrganisationContent> missing) {
    this.label = label;
    this.severity = severity;
    this.missing = missing;
  }

  String label() {
    return label;
  }

  Severity severity() {
    return severity;
  }

  /**
   * What is missing, in the order above.
   *
   * @param content null when nothing was filled in
   */
  static List<Gap> of(@Nullable OrganisationContent content, boolean isInstitution) {
    if (content == null) {
      return List.of(NO_RECORD);
    }
    return Arrays.stream(values())
        .filter(gap -> gap != NO_LIAISON || isInstitution)
        .filter(gap -> gap.missing.test(content))
        .toList();
  }

  private static boolean hasNoMoney(OrganisationContent content) {
    return content.budget() == null || content.budget().amount() <= 0;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isNone(@Nullable Integer number) {
    return number == null || number == 0;
  }
}
