package org.gongkai.task.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.task.problem.EvidenceRef;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Severity;
import org.gongkai.task.problem.Target;
import org.gongkai.task.supervision.CaseKind;
import org.gongkai.task.supervision.Cases;
import org.gongkai.task.supervision.ColumnUpdates;
import org.gongkai.task.supervision.DutyMark;
import org.gongkai.task.supervision.SupervisedCase;
import reactor.core.publisher.Flux;

/** The rules over what the events of the services tell. */
final class DailyRules {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** As disclosure-service names duties over items that lack elements. */
  private static final String INCOMPLETE = "INCOMPLETE_ELEMENTS";

  /** As it names those over pages that lead nowhere. */
  private static final String BROKEN = "BROKEN_LINK";

  /** Duties with a rule of their own. */
  private static final Set<String> APART = Set.of(INCOMPLETE, BROKEN);

  private DailyRules() {}

  /** A rule that is one function of the day. */
  private record Rule(
      String rule, String description, Function<LocalDate, Flux<ProblemReport>> finding)
      implements MonitorRule {

    @Override
    public Flux<ProblemReport> check(LocalDate today) {
      return Flux.defer(() -> finding.apply(today));
    }
  }

  /** An item that became public after the legal limit, in the last days. */
  static MonitorRule publishingOverdue(Cases cases, MonitorProperties properties, Clock clock) {
    String rule = "PUBLISHING_OVERDUE";
    return new Rule(
        rule,
        "公开事项形成之日起超过 20 个工作日才公开",
        today ->
            cases
                .closedLate(CaseKind.ITEM, clock.instant().minus(properties.lookBack()))
                .filter(late -> late.unit() != null)
                .map(late -> ofCase(rule, late, Target.Kind.ITEM, "超过法定期限公开：" + late.title())));
  }

  /** An item that became public without having had its approvals (有发布无审核). */
  static MonitorRule publishedWithoutReview(
      Cases cases, MonitorProperties properties, Clock clock) {
    String rule = "PUBLISHED_WITHOUT_REVIEW";
    return new Rule(
        rule,
        "未经三审即发布",
        today ->
            cases
                .broken(CaseKind.ITEM, clock.instant().minus(properties.lookBack()))
                .filter(broken -> broken.unit() != null)
                .map(broken ->
                    ofCase(rule, broken, Target.Kind.ITEM, String.valueOf(broken.violation()))));
  }

  /** Something that a unit owes to the public past its day, until it is met. */
  static MonitorRule dutyOverdue(Cases cases) {
    String rule = "DUTY_OVERDUE";
    return new Rule(
        rule,
        "逾期未公开、栏目未更新等公开职责未履行",
        today ->
            cases
                .late(CaseKind.DUTY, today)
                .filter(late -> late.unit() != null)
                .filter(late -> late.duty() == null || !APART.contains(late.duty().kind()))
                .filter(late -> !AccountRules.tellOf(late))
                .map(late -> ofDuty(rule, late, "公开职责逾期：" + late.title())));
  }

  /** Public items of a unit without elements that their type asks for, until they have them. */
  static MonitorRule missingElements(Cases cases) {
    String rule = "MISSING_ELEMENTS";
    return new Rule(
        rule,
        "已公开事项缺少必备要素",
        today ->
            cases
                .duties(INCOMPLETE)
                .filter(bare -> bare.unit() != null)
                .map(bare -> ofDuty(rule, bare, "已公开事项缺少必备要素：" + bare.title())));
  }

  /** Public pages of a unit with links that lead nowhere, until they are mended (断链). */
  static MonitorRule brokenLinks(Cases cases) {
    String rule = "BROKEN_LINK";
    return new Rule(
        rule,
        "公开页面的链接、附件打不开",
        today ->
            cases
                .duties(BROKEN)
                .filter(broken -> broken.unit() != null)
                .map(broken -> ofDuty(rule, broken, "公开页面有打不开的链接：" + broken.title())));
  }

  /** An appeal that a unit has not answered by its day. */
  static MonitorRule replyOverdue(Cases cases) {
    String rule = "REPLY_OVERDUE";
    return new Rule(
        rule,
        "诉求超过答复期限仍未答复",
        today ->
            cases
                .late(CaseKind.APPEAL, today)
                .filter(late -> late.unit() != null)
                .map(late ->
                    ofCase(rule, late, Target.Kind.APPEAL, "诉求超过答复期限 " + late.due() + " 未答复。")));
  }

  /** A column of a unit that has had no item for a cycle; one problem until it gets one. */
  static MonitorRule columnNotUpdated(ColumnUpdates columns, MonitorProperties properties) {
    String rule = "COLUMN_NOT_UPDATED";
    return new Rule(
        rule,
        "栏目超过更新周期没有新内容",
        today ->
            columns
                .notUpdatedSince(before(today, properties.columnCycle()))
                .map(stale -> {
                  LocalDate last = stale.lastAt().atZone(CHINA).toLocalDate();
                  String key =
                      String.join("|", rule, stale.unit(), stale.column(), last.toString());
                  return new ProblemReport(
                      stale.unit(),
                      new Target(Target.Kind.COLUMN, stale.column(), null),
                      rule,
                      Severity.MAJOR,
                      "栏目 " + stale.column() + " 自 " + last + " 起没有新内容。",
                      List.of(),
                      ProblemSource.MONITOR,
                      key,
                      null);
                }));
  }

  private static Instant before(LocalDate today, Duration cycle) {
    return today.atStartOfDay(CHINA).toInstant().minus(cycle);
  }

  /** Owed once more after it was met, it is another problem. */
  private static ProblemReport ofDuty(String rule, SupervisedCase owed, String facts) {
    DutyMark mark = owed.duty();
    String since = mark == null ? "" : "|" + mark.since();
    return ofCase(rule, owed, Target.Kind.ITEM, facts, since);
  }

  private static ProblemReport ofCase(
      String rule, SupervisedCase late, Target.Kind kind, String facts) {
    return ofCase(rule, late, kind, facts, "");
  }

  private static ProblemReport ofCase(
      String rule, SupervisedCase late, Target.Kind kind, String facts, String occasion) {
    String unit = String.valueOf(late.unit());
    String path = "/api/tasks/supervision/cases/" + late.id();
    return new ProblemReport(
        unit,
        new Target(kind, late.subject(), late.title()),
        rule,
        late.violation() == null ? Severity.MAJOR : Severity.CRITICAL,
        facts,
        List.of(new EvidenceRef(path, null)),
        ProblemSource.MONITOR,
        String.join("|", rule, unit, late.subject()) + occasion,
        null);
  }
}
