package org.gongkai.task.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.task.problem.EvidenceRef;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Severity;
import org.gongkai.task.problem.Target;
import org.gongkai.task.supervision.CaseKind;
import org.gongkai.task.supervision.Cases;
import org.gongkai.task.supervision.DutyMark;
import org.gongkai.task.supervision.SupervisedCase;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The rules over websites and new-media accounts: dead ones, those that nobody watches over
 * (有账号无监管), and what is posted without a review (有发布无审核). disclosure-service finds them; each
 * problem names the account and lasts until it is no longer so.
 */
enum AccountRules {
  DEAD_ACCOUNT("网站、新媒体账号超过规定时间没有更新", "账号长期不更新："),
  ACCOUNT_WITHOUT_SUPERVISOR("网站、新媒体账号没有主管单位或监管人", "有账号无监管："),
  POSTS_WITHOUT_REVIEW("网站、新媒体账号发布的内容没有审核", "有发布无审核：");

  /** Where disclosure-service keeps its accounts. */
  private static final String ACCOUNTS = "/api/disclosure/accounts/";

  private static final Set<String> NAMES =
      Set.of(DEAD_ACCOUNT.name(), ACCOUNT_WITHOUT_SUPERVISOR.name(), POSTS_WITHOUT_REVIEW.name());

  private final String description;
  private final String facts;

  AccountRules(String description, String facts) {
    this.description = description;
    this.facts = facts;
  }

  /** Whether the case is told by one of these rules, and so by no other. */
  static boolean tellOf(SupervisedCase owed) {
    DutyMark mark = owed.duty();
    return mark != null && NAMES.contains(mark.kind());
  }

  MonitorRule over(Cases cases) {
    return new Over(this, cases);
  }

  /** The rule as the monitor runs it. */
  private record Over(AccountRules kind, Cases cases) implements MonitorRule {

    @Override
    public String rule() {
      return kind.name();
    }

    @Override
    public String description() {
      return kind.description;
    }

    @Override
    public Flux<ProblemReport> check(LocalDate today) {
      return cases.late(CaseKind.DUTY, today).mapNotNull(this::report);
    }

    private @Nullable ProblemReport report(SupervisedCase owed) {
      DutyMark mark = owed.duty();
      String unit = owed.unit();
      if (mark == null || unit == null || !mark.kind().equals(kind.name())) {
        return null;
      }
      List<EvidenceRef> evidence = new ArrayList<>();
      evidence.add(new EvidenceRef("/api/tasks/supervision/cases/" + owed.id(), null));
      String link = mark.link();
      if (link != null) {
        evidence.add(new EvidenceRef(link, null));
      }
      return new ProblemReport(
          unit,
          new Target(Target.Kind.ACCOUNT, account(owed.subject(), link), owed.title()),
          kind.name(),
          Severity.MAJOR,
          kind.facts + owed.title(),
          evidence,
          ProblemSource.MONITOR,
          String.join("|", kind.name(), unit, owed.subject(), mark.since().toString()),
          null);
    }

    private static String account(String duty, @Nullable String link) {
      return link != null && link.startsWith(ACCOUNTS) ? link.substring(ACCOUNTS.length()) : duty;
    }
  }
}
