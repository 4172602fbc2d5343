package org.gongkai.disclosure.account;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.account.AccountTable.Column;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.table.TableFile;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.text.TextForm;
import org.gongkai.platform.web.NewId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes over a list of what exists already; each row stands for itself, and the same list once more
 * changes nothing. What a unit has filed changes by filings alone.
 */
@Component
class AccountIntake {

  /** So much of a wrong value is told. */
  private static final int SHOWN = 20;

  private final Accounts accounts;
  private final Units units;
  private final Validator validator;
  private final Clock clock;

  AccountIntake(Accounts accounts, Units units, Validator validator, Clock clock) {
    this.accounts = accounts;
    this.units = units;
    this.validator = validator;
    this.clock = clock;
  }

  /** What has become of a row. */
  enum Fate {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /**
   * @param row as in the file, the heading being 1
   * @param doubts what a person should look at
   */
  record Line(int row, String name, Fate fate, List<String> problems, List<String> doubts) {}

  record Outcome(
      boolean dryRun, int created, int changed, int unchanged, int refused, List<Line> rows) {

    static Outcome of(boolean dryRun, List<Line> rows) {
      return new Outcome(
          dryRun,
          count(rows, Fate.NEW),
          count(rows, Fate.CHANGED),
          count(rows, Fate.UNCHANGED),
          count(rows, Fate.REFUSED),
          rows);
    }

    private static int count(List<Line> rows, Fate fate) {
      return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
  }

  Mono<Outcome> take(byte[] file, boolean dryRun, Actor actor) {
    actor.require(Role.OFFICE);
    return units
        .tree()
        .zipWith(Mono.fromCallable(() -> lines(file)).subscribeOn(Schedulers.boundedElastic()))
        .flatMap(both -> rows(both.getT2(), dryRun, both.getT1(), actor))
        .map(rows -> Outcome.of(dryRun, rows));
  }

  private static List<List<String>> lines(byte[] file) {
    return TableFile.lines(file, line -> !AccountTable.places(line).isEmpty(), "“名称”“主办单位”");
  }

  private Mono<List<Line>> rows(
      List<List<String>> lines, boolean dryRun, UnitTree tree, Actor actor) {
    Map<Column, Integer> places = AccountTable.places(lines.getFirst());
    Set<String> seen = new HashSet<>();
    return Flux.range(1, lines.size() - 1)
        .filter(at -> lines.get(at).stream().anyMatch(cell -> !cell.isBlank()))
        .concatMap(at -> {
          AccountLine read = AccountLine.read(lines.get(at), places, tree);
          Profile profile = read.profile();
          List<String> problems = new ArrayList<>(read.problems());
          if (profile != null && !seen.add(profile.key())) {
            problems.add("文件中前面已有同一账号");
          }
          if (profile != null && !tree.isWithin(profile.sponsor(), actor.unit())) {
            problems.add("主办单位不属于您所在单位");
          }
          if (profile != null) {
            problems.addAll(wrong(profile));
          }
          return profile == null || !problems.isEmpty()
              ? Mono.just(line(at, read, Fate.REFUSED, problems))
              : row(at, read, profile, dryRun, actor);
        })
        .collectList();
  }

  /** Words that are too long, or not on one line. */
  private List<String> wrong(Profile profile) {
    return validator.validate(ProfileRequest.of(profile)).stream()
        .map(wrong -> {
          String value = String.valueOf(wrong.getInvalidValue());
          return "“" + TextForm.beginning(value, SHOWN) + "”" + wrong.getMessage();
        })
        .sorted()
        .toList();
  }

  private Mono<Line> row(int at, AccountLine read, Profile profile, boolean dryRun, Actor actor) {
    return accounts
        .known(profile.key())
        .flatMap(known -> known(at, read, profile, known, dryRun, actor))
        .switchIfEmpty(Mono.defer(() -> fresh(at, read, profile, dryRun, actor)))
        .onErrorResume(
            Refusal.class,
            refused ->
                Mono.just(
                    line(at, read, Fate.REFUSED, List.of(String.valueOf(refused.getMessage())))));
  }

  private Mono<Line> known(
      int at, AccountLine read, Profile profile, Account known, boolean dryRun, Actor actor) {
    boolean same = known.profile().equals(profile);
    if (known.state() != read.state()) {
      return refused(at, read, "登记库中该账号为" + known.state().label() + "，状态变化须办理备案");
    }
    if (!same && known.isFiled()) {
      return refused(at, read, "该账号已备案，信息变化须办理变更备案");
    }
    if (same || dryRun) {
      return Mono.just(line(at, read, same ? Fate.UNCHANGED : Fate.CHANGED, List.of()));
    }
    return accounts
        .documents()
        .replace(known.corrected(profile, step(actor)), Act.of(actor, "account.import"))
        .map(done -> line(at, read, Fate.CHANGED, List.of()));
  }

  /** One that was given up has no key: its id, made of the key, tells that it is there. */
  private Mono<Line> fresh(int at, AccountLine read, Profile profile, boolean dryRun, Actor actor) {
    String id = NewId.derived("account", profile.key()).value();
    Account fresh = Account.registered(id, profile, read.state(), step(actor));
    return accounts
        .documents()
        .find(id)
        .map(known ->
            known.state() == read.state() && known.profile().equals(profile)
                ? line(at, read, Fate.UNCHANGED, List.of())
                : line(at, read, Fate.REFUSED, List.of("该账号登记过，现为" + known.state().label())))
        .switchIfEmpty(
            Mono.defer(() ->
                (dryRun
                        ? Mono.just(fresh)
                        : accounts.documents().insert(fresh, Act.of(actor, "account.import")))
                    .map(done -> line(at, read, Fate.NEW, List.of()))));
  }

  private static Mono<Line> refused(int at, AccountLine read, String why) {
    return Mono.just(line(at, read, Fate.REFUSED, List.of(why)));
  }

  private static Line line(int at, AccountLine read, Fate fate, List<String> problems) {
    return new Line(at + 1, read.name(), fate, problems, read.doubts());
  }

  private Filing.Step step(Actor actor) {
    return new Filing.Step(
        Filing.Action.REGISTERED,
        new Person(actor.id(), actor.name()),
        actor.unit(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        null);
  }
}
