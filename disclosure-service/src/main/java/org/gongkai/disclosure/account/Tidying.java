package org.gongkai.disclosure.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts should be merged or closed (清理整合): those that nobody keeps, and small ones of a
 * unit that has another on the same platform.
 */
record Tidying(
    Map<String, Activity> activities, UnitTree tree, AccountLimits limits, LocalDate today) {

  /** What is suggested. */
  enum Advice {
    CLOSE("建议关停"),
    MERGE("建议整合");

    private final String label;

    Advice(String label) {
      this.label = label;
    }
  }

  /**
   * @param into the account it should be merged into; null when it should be closed
   */
  record Suggestion(
      String account,
      String name,
      @Nullable String platform,
      String unit,
      @Nullable String unitName,
      Advice advice,
      String adviceName,
      @Nullable String into,
      @Nullable String intoName,
      String reason) {}

  List<Suggestion> of(List<Account> accounts) {
    List<Account> open =
        accounts.stream().filter(account -> account.state() == AccountState.OPEN).toList();
    List<Suggestion> found = new ArrayList<>();
    Map<String, List<Account>> alike =
        open.stream()
            .filter(account -> account.profile().kind() == AccountKind.NEW_MEDIA)
            .filter(account -> !isLeft(account))
            .collect(
                Collectors.groupingBy(
                    account -> account.profile().sponsor() + "|" + account.profile().platform()));
    open.stream()
        .filter(this::isLeft)
        .forEach(account -> found.add(suggestion(account, Advice.CLOSE, null, left(account))));
    alike.values().forEach(group -> merge(group, found));
    found.sort(Comparator.comparing(Suggestion::unit).thenComparing(Suggestion::name));
    return found;
  }

  private void merge(List<Account> group, List<Suggestion> found) {
    Account main =
        group.stream()
            .max(
                Comparator.comparing((Account account) -> account.profile().main())
                    .thenComparing(this::followers)
                    .thenComparing(Account::id))
            .orElseThrow();
    group.stream()
        .filter(account -> account != main && followers(account) < limits.followers())
        .forEach(account ->
            found.add(
                suggestion(
                    account,
                    Advice.MERGE,
                    main,
                    "同一单位在同一平台有"
                        + group.size()
                        + "个账号，本账号关注数"
                        + followers(account)
                        + "，不足"
                        + limits.followers()
                        + "。")));
  }

  private boolean isLeft(Account account) {
    return idle(account) > limits.closeDays() || tree.isDissolved(account.profile().sponsor());
  }

  private String left(Account account) {
    return tree.isDissolved(account.profile().sponsor())
        ? "主办单位已撤销。"
        : "已" + idle(account) + "天没有更新，超过" + limits.closeDays() + "天。";
  }

  private long idle(Account account) {
    return ChronoUnit.DAYS.between(Neglect.newest(account, activities.get(account.id())), today);
  }

  private long followers(Account account) {
    Activity told = activities.get(account.id());
    return told == null ? 0 : Objects.requireNonNullElse(told.followers(), 0L);
  }

  private Suggestion suggestion(
      Account account, Advice advice, @Nullable Account into, String reason) {
    Profile profile = account.profile();
    return new Suggestion(
        account.id(),
        profile.name(),
        profile.platform(),
        profile.sponsor(),
        tree.name(profile.sponsor()),
        advice,
        advice.label,
        into == null ? null : into.id(),
        into == null ? null : into.profile().name(),
        reason);
  }
}
