package org.gongkai.disclosure.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "网站与新媒体账号")
@RestController
@RequestMapping("/api/disclosure/accounts")
class AccountController {

  private static final String PATH = "/api/disclosure/accounts/";

  private final AccountDesk desk;
  private final Accounts accounts;
  private final Units units;

  AccountController(AccountDesk desk, Accounts accounts, Units units) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
  }

  /** What a decision says beside yes. */
  record Remark(@Nullable @OneLine(max = 500) String remark) {}

  /** Why a filing goes back. */
  record Why(@NotBlank(message = "请说明退回理由") @OneLine(max = 500) String reason) {}

  @GetMapping
  @Operation(
      summary = "账号基本信息库",
      description = "本单位及下级单位主办的网站和新媒体账号，按名称排列；waiting=true 列出待这些单位审批的备案。")
  Mono<Page<AccountView>> list(
      @Parameter(description = "单位编号，含其下级；默认为本单位") @RequestParam(required = false)
          @Nullable String unit,
      @RequestParam(required = false) @Nullable AccountKind kind,
      @Parameter(description = "平台，如 微信") @RequestParam(required = false) @Nullable String platform,
      @RequestParam(required = false) @Nullable AccountState state,
      @Parameter(description = "只列待审批的备案") @RequestParam(defaultValue = "false") boolean waiting,
      @Parameter(description = "名称中的字词") @RequestParam(required = false) @Nullable String q,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return units
        .requireWithin(scope, actor)
        .flatMap(tree ->
            accounts
                .find(
                    new Accounts.Wanted(
                        tree.within(scope),
                        kind,
                        ProfileRequest.text(platform),
                        state == null ? List.of() : List.of(state),
                        waiting,
                        ProfileRequest.text(q)),
                    page.cursor(),
                    page.limitPlusOne())
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        account -> AccountView.of(account, tree, actor),
                        Accounts::cursor)));
  }

  @PostMapping
  @Operation(summary = "开设备案", description = "主办单位；准予备案后成为正式账号。")
  Mono<ResponseEntity<AccountView>> propose(
      NewId id, @Valid @RequestBody FilingRequest request, Actor actor) {
    return desk.propose(id, request, actor)
        .zipWith(units.tree(), (account, tree) -> AccountView.of(account, tree, actor))
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个账号", description = "基本信息、全部备案及其办理过程、可办操作。")
  Mono<ResponseEntity<AccountView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.open(id, actor), actor);
  }

  @PostMapping("/{id}/filings")
  @Operation(summary = "提交备案", description = "变更、暂停、恢复、关停、注销，或重新提交被退回的开设备案。")
  Mono<ResponseEntity<AccountView>> file(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody FilingRequest request,
      Actor actor) {
    return answer(desk.file(id, seen, request, actor), actor);
  }

  @PostMapping("/{id}/approve")
  @Operation(summary = "同意备案", description = "先主管单位，后政务公开办；提交人和审批人不能是同一人。")
  Mono<ResponseEntity<AccountView>> approve(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable Remark remark,
      Actor actor) {
    String said = remark == null ? null : ProfileRequest.text(remark.remark());
    return answer(desk.approve(id, seen, said, actor), actor);
  }

  @PostMapping("/{id}/return")
  @Operation(summary = "退回备案", description = "须说明理由。")
  Mono<ResponseEntity<AccountView>> sendBack(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return answer(desk.sendBack(id, seen, why.reason().strip(), actor), actor);
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "撤回备案", description = "主办单位，办结之前。")
  Mono<ResponseEntity<AccountView>> withdraw(@PathVariable String id, Revision seen, Actor actor) {
    return answer(desk.withdraw(id, seen, actor), actor);
  }

  private Mono<ResponseEntity<AccountView>> answer(Mono<Account> account, Actor actor) {
    return account
        .zipWith(units.tree(), (one, tree) -> AccountView.of(one, tree, actor))
        .map(view -> Revision.ok(view, view.revision()));
  }
}
