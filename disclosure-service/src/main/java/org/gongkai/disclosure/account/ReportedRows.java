package org.gongkai.disclosure.account;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes reports row by row: each finds its account, and one that is wrong holds up no other. */
@Component
class ReportedRows {

  private static final Role[] REPORTERS = {
    Role.SYSTEM, Role.OFFICE, Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER
  };

  private final Accounts accounts;
  private final Units units;
  private final Validator validator;

  ReportedRows(Accounts accounts, Units units, Validator validator) {
    this.accounts = accounts;
    this.units = units;
    this.validator = validator;
  }

  /** What has become of a row. */
  enum Fate {
    TAKEN,
    UNCHANGED,
    REFUSED
  }

  /**
   * @param row from 1
   * @param account whose it is; null when it names none
   * @param problem why it was refused, or what is doubtful in it
   */
  record Line(int row, @Nullable String account, Fate fate, @Nullable String problem) {}

  /** What taking one has brought. */
  record Outcome(Fate fate, @Nullable String problem) {

    static Mono<Outcome> refused(String why) {
      return Mono.just(new Outcome(Fate.REFUSED, why));
    }
  }

  /** How a row says which account it is. */
  record Named(@Nullable String account, @Nullable String platform, @Nullable String number) {}

  <R> Flux<Line> each(
      List<R> rows,
      Actor actor,
      Function<R, Named> names,
      BiFunction<R, Account, Mono<Outcome>> taking) {
    actor.require(REPORTERS);
    return units
        .tree()
        .flatMapMany(tree ->
            Flux.range(0, rows.size())
                .concatMap(at -> line(at + 1, rows.get(at), names, taking, tree, actor)));
  }

  private <R> Mono<Line> line(
      int number,
      R row,
      Function<R, Named> names,
      BiFunction<R, Account, Mono<Outcome>> taking,
      UnitTree tree,
      Actor actor) {
    Optional<String> wrong =
        validator.validate(row).stream().map(each -> each.getMessage()).sorted().findFirst();
    if (wrong.isPresent()) {
      return Mono.just(new Line(number, null, Fate.REFUSED, wrong.get()));
    }
    return find(names.apply(row))
        .flatMap(account ->
            (tree.isWithin(account.profile().sponsor(), actor.unit())
                    ? taking.apply(row, account)
                    : Outcome.refused("该账号不属于您所在单位"))
                .map(done -> new Line(number, account.id(), done.fate(), done.problem())))
        .defaultIfEmpty(new Line(number, null, Fate.REFUSED, "登记库中没有这一账号"));
  }

  private Mono<Account> find(Named named) {
    String id = ProfileRequest.text(named.account());
    if (id != null) {
      return accounts.documents().find(id);
    }
    String number = ProfileRequest.text(named.number());
    String platform = ProfileRequest.text(named.platform());
    return number == null ? Mono.empty() : accounts.known(key(platform, number));
  }

  /** A website has no platform; its domain stands for its number. */
  private static String key(@Nullable String platform, String number) {
    return Profile.key(
        platform == null ? AccountKind.WEBSITE : AccountKind.NEW_MEDIA,
        platform,
        number.toLowerCase(Locale.ROOT));
  }
}
