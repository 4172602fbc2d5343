package org.gongkai.disclosure.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What is neglected in one account on a day.
 *
 * @param activity null while nobody has reported anything
 * @param unreviewed posts that nobody is known to have reviewed
 */
record Neglect(
    Account account,
    @Nullable Activity activity,
    int unreviewed,
    UnitTree tree,
    AccountLimits limits,
    LocalDate today) {

  private static final String LINK = "/api/disclosure/accounts/";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  List<DutyFinding> findings() {
    List<DutyFinding> found = new ArrayList<>();
    add(found, dead());
    add(found, unsupervised());
    add(found, withoutReview());
    add(found, unfiled());
    add(found, domain());
    return found;
  }

  /**
   * The last day with anything new; before anything was told, the day it came into the register.
   */
  static LocalDate newest(Account account, @Nullable Activity activity) {
    Instant last = activity == null ? null : activity.lastPostAt();
    return (last == null ? account.registeredAt() : last).atZone(CHINA).toLocalDate();
  }

  /** A filing that waits is owed by who has to decide, from the last step on. */
  static DutyFinding undecided(
      Account account, UnitTree tree, AccountLimits limits, LocalDate today) {
    Filing filing = account.requireUnderWay("审批备案");
    LocalDate since = filing.steps().getLast().at().atZone(CHINA).toLocalDate();
    LocalDate due = since.plusDays(limits.filingDays());
    String decides = String.valueOf(account.waitsAt());
    return new DutyFinding(
        String.join("/", "account", account.id(), "filing", "" + filing.number(), decides),
        DutyKind.ACCOUNT_FILING_DUE,
        tree.heir(decides),
        "审批账号" + filing.profile().title() + "的" + filing.type().label() + "备案",
        due,
        today.isAfter(due) ? Light.RED : Light.YELLOW,
        List.of(),
        LINK + account.id(),
        "自" + since + "起等待审批，须在" + limits.filingDays() + "天内办理。");
  }

  /** Dead account (僵尸账号); one that is suspended owes nothing new. */
  private @Nullable DutyFinding dead() {
    if (account.state() != AccountState.OPEN) {
      return null;
    }
    LocalDate newest = newest(account, activity);
    int days = limits.days(account.profile().kind());
    LocalDate due = newest.plusDays(days);
    Light light =
        today.isAfter(due)
            ? Light.RED
            : today.plusDays(limits.warnDays()).isAfter(due) ? Light.YELLOW : Light.GREEN;
    boolean told = activity != null && activity.lastPostAt() != null;
    String since = told ? "最近一次更新在" + newest : "登记于" + newest + "，此后没有报送过更新";
    return finding(
        DutyKind.DEAD_ACCOUNT, "更新账号" + title(), due, light, since + "；两次更新间隔不得超过" + days + "天。");
  }

  private @Nullable DutyFinding unsupervised() {
    Profile profile = account.profile();
    String supervisor = profile.supervisor();
    List<String> missing = new ArrayList<>();
    if (supervisor == null) {
      missing.add("没有主管单位");
    } else if (tree.isDissolved(supervisor)) {
      missing.add("主管单位已撤销");
    }
    if (profile.guardian() == null) {
      missing.add("没有监管人");
    }
    return missing.isEmpty()
        ? null
        : finding(
            DutyKind.ACCOUNT_WITHOUT_SUPERVISOR,
            "明确账号" + title() + "的监管责任",
            null,
            Light.RED,
            String.join("，", missing) + "，须办理变更备案。");
  }

  private @Nullable DutyFinding withoutReview() {
    List<String> wrong = new ArrayList<>();
    if (unreviewed > 0) {
      wrong.add("有" + unreviewed + "条内容未经审核发布");
    }
    if (account.profile().reviewers().isEmpty()) {
      wrong.add("没有备案审核人");
    }
    return wrong.isEmpty()
        ? null
        : finding(
            DutyKind.POSTS_WITHOUT_REVIEW,
            "审核账号" + title() + "发布的内容",
            null,
            Light.RED,
            String.join("，", wrong) + "。");
  }

  /** What has happened without a filing, or is to be filed because of what has happened. */
  private @Nullable DutyFinding unfiled() {
    List<String> wrong = new ArrayList<>();
    if (activity != null && activity.presence() == Presence.GONE) {
      wrong.add("平台上已没有该账号，却没有办理关停或注销备案");
    }
    if (tree.isDissolved(account.profile().sponsor())) {
      wrong.add("主办单位已撤销，须变更主办单位或注销");
    }
    return wrong.isEmpty()
        ? null
        : finding(
            DutyKind.ACCOUNT_FILING_DUE,
            "办理账号" + title() + "的备案",
            null,
            account.underWay() == null ? Light.RED : Light.YELLOW,
            String.join("；", wrong) + (account.underWay() == null ? "。" : "，备案正在办理。"));
  }

  private @Nullable DutyFinding domain() {
    LocalDate until = account.profile().domainUntil();
    if (until == null) {
      return null;
    }
    Light light =
        today.isAfter(until)
            ? Light.RED
            : today.plusDays(limits.domainDays()).isBefore(until) ? Light.GREEN : Light.YELLOW;
    return finding(
        DutyKind.DOMAIN_EXPIRING,
        "续展域名" + account.profile().domain(),
        until,
        light,
        "域名有效期至" + until + "；续展后办理变更备案。");
  }

  private DutyFinding finding(
      DutyKind kind, String title, @Nullable LocalDate due, Light light, String detail) {
    return new DutyFinding(
        "account/" + account.id() + "/" + kind,
        kind,
        tree.heir(account.profile().sponsor()),
        title,
        due,
        light,
        List.of(),
        LINK + account.id(),
        detail);
  }

  private String title() {
    return account.profile().title();
  }

  private static void add(List<DutyFinding> all, @Nullable DutyFinding one) {
    if (one != null) {
      all.add(one);
    }
  }
}
