package org.gongkai.disclosure.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is neglected in the accounts that are run (有账号无监管、有发布无审核、长期不更新). */
@Component
class AccountDuties implements DutySource {

  private static final int AT_ONCE = 200;

  private final Accounts accounts;
  private final Activities activities;
  private final Units units;
  private final AccountLimits limits;

  AccountDuties(Accounts accounts, Activities activities, Units units, AccountLimits limits) {
    this.accounts = accounts;
    this.activities = activities;
    this.units = units;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return units
        .tree()
        .flatMapMany(tree ->
            accounts
                .run()
                .buffer(AT_ONCE)
                .concatMap(some ->
                    told(some.stream().map(Account::id).toList())
                        .flatMapIterable(told -> findings(some, told, tree, today)))
                .concatWith(
                    accounts
                        .waiting()
                        .map(account -> Neglect.undecided(account, tree, limits, today))));
  }

  /** What was reported of some accounts. */
  private record Told(Map<String, Activity> figures, Map<String, Long> unreviewed) {}

  private Mono<Told> told(List<String> ids) {
    return Mono.zip(
        activities.of(ids).collectMap(Activity::id),
        activities
            .unreviewed(ids)
            .collect(Collectors.groupingBy(Post::account, Collectors.counting())),
        Told::new);
  }

  private List<DutyFinding> findings(
      List<Account> some, Told told, UnitTree tree, LocalDate today) {
    return some.stream()
        .map(account ->
            new Neglect(
                account,
                told.figures().get(account.id()),
                told.unreviewed().getOrDefault(account.id(), 0L).intValue(),
                tree,
                limits,
                today))
        .flatMap(neglect -> neglect.findings().stream())
        .toList();
  }
}
