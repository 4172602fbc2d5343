package org.gongkai.disclosure.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.table.TableFormat;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register as a whole: in and out as a table, who has no account, what should be tidied up. */
@Tag(name = "网站与新媒体账号")
@RestController
class RegisterController {

  private static final int AT_ONCE = 200;

  private final Accounts accounts;
  private final Activities activities;
  private final AccountIntake intake;
  private final AccountLimits limits;
  private final Units units;
  private final Clock clock;

  RegisterController(
      Accounts accounts,
      Activities activities,
      AccountIntake intake,
      AccountLimits limits,
      Units units,
      Clock clock) {
    this.accounts = accounts;
    this.activities = activities;
    this.intake = intake;
    this.limits = limits;
    this.units = units;
    this.clock = clock;
  }

  /** A unit by its name. */
  record UnitLine(String unit, String unitName) {}

  @PostMapping("/api/disclosure/imports/accounts")
  @Operation(
      summary = "导入存量账号",
      description = "政务公开办；CSV 或 XLSX，首行为标题（名称、主办单位必有）。逐行处理，同一文件再导入不变；dryRun 只检查。")
  Mono<AccountIntake.Outcome> take(
      @Parameter(description = "只检查，不写入") @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] file,
      Actor actor) {
    return intake.take(file, dryRun, actor);
  }

  @GetMapping("/api/disclosure/exports/accounts.{format}")
  @Operation(summary = "导出基本信息库", description = "csv 或 xlsx；本单位及下级单位主办的账号，修改后可再导入。")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    TableFormat table = TableFormat.of(format);
    return scope(unit, actor)
        .flatMap(scope ->
            registered(scope.units(), Set.of())
                .filter(account -> account.state() != AccountState.PROPOSED)
                .collectList()
                .flatMap(all -> table.answer("账号基本信息库", AccountTable.of(all, scope.tree()))));
  }

  @GetMapping("/api/disclosure/accounts/missing")
  @Operation(summary = "没有账号的单位", description = "本单位及下级单位中没有正常运行的新媒体账号（或网站）的行政单位。")
  Mono<List<UnitLine>> missing(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "NEW_MEDIA") AccountKind kind,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    return scope(unit, actor)
        .flatMap(scope ->
            registered(scope.units(), Set.of(AccountState.OPEN))
                .filter(account -> account.profile().kind() == kind)
                .map(account -> account.profile().sponsor())
                .collect(Collectors.toSet())
                .map(having ->
                    scope.tree().all().stream()
                        .filter(each -> scope.units().contains(each.id()) && each.active())
                        .filter(each -> limits.kinds().contains(String.valueOf(each.kind())))
                        .filter(each -> !having.contains(each.id()))
                        .map(each -> new UnitLine(each.id(), each.name()))
                        .toList()));
  }

  @GetMapping("/api/disclosure/accounts/suggestions")
  @Operation(summary = "清理整合建议", description = "政务公开办：长期不更新的建议关停，同一单位同一平台关注少的建议整合。")
  Mono<List<Tidying.Suggestion>> suggestions(
      @RequestParam(required = false) @Nullable String unit, Actor actor) {
    actor.require(Role.OFFICE, Role.SUPERVISOR, Role.LEADER);
    return scope(unit, actor)
        .flatMap(scope ->
            registered(scope.units(), Set.of(AccountState.OPEN))
                .collectList()
                .flatMap(all -> suggested(all, scope.tree())));
  }

  private Mono<List<Tidying.Suggestion>> suggested(List<Account> all, UnitTree tree) {
    return Flux.fromIterable(all)
        .map(Account::id)
        .buffer(AT_ONCE)
        .concatMap(activities::of)
        .collectMap(Activity::id)
        .map(told -> new Tidying(told, tree, limits, LocalDate.now(clock)).of(all));
  }

  private record Scope(UnitTree tree, Set<String> units) {}

  private Mono<Scope> scope(@Nullable String unit, Actor actor) {
    String whose = Objects.requireNonNullElse(unit, actor.unit());
    return units.requireWithin(whose, actor).map(tree -> new Scope(tree, tree.within(whose)));
  }

  private Flux<Account> registered(Collection<String> of, Set<AccountState> states) {
    return accounts.find(
        new Accounts.Wanted(of, null, null, states, false, null), null, Accounts.MOST);
  }
}
