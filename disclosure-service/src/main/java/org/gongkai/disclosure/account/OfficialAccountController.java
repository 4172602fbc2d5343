package org.gongkai.disclosure.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.unit.UnitContact;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What citizens see: which websites and accounts are official, and which no longer are. */
@Tag(name = "网站与新媒体账号")
@RestController
class OfficialAccountController {

  private final Accounts accounts;
  private final Units units;

  OfficialAccountController(Accounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /**
   * @param phone the public one of the unit; nobody's own
   */
  record OfficialView(
      String id,
      AccountKind kind,
      String kindName,
      String name,
      @Nullable String platform,
      @Nullable String number,
      @Nullable String domain,
      @Nullable String url,
      String unit,
      @Nullable String unitName,
      @Nullable String purpose,
      @Nullable LocalDate openedOn,
      AccountState state,
      String stateName,
      @Nullable String phone) {

    static OfficialView of(Account account, UnitTree tree) {
      Profile profile = account.profile();
      UnitContact contact = tree.contact(profile.sponsor());
      return new OfficialView(
          account.id(),
          profile.kind(),
          profile.kind().label(),
          profile.name(),
          profile.platform(),
          profile.number(),
          profile.domain(),
          profile.url(),
          profile.sponsor(),
          tree.name(profile.sponsor()),
          profile.purpose(),
          profile.openedOn(),
          account.state(),
          account.state().label(),
          contact == null ? null : contact.phone());
    }
  }

  @GetMapping("/api/disclosure/official-accounts")
  @Operation(summary = "官方网站和新媒体账号", description = "公开；默认只列正常运行的，ended=true 列出已关停、注销的。")
  Mono<Page<OfficialView>> list(
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable AccountKind kind,
      @Parameter(description = "平台，如 微信") @RequestParam(required = false) @Nullable String platform,
      @Parameter(description = "名称中的字词") @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean ended,
      PageRequest page) {
    List<AccountState> states =
        ended
            ? List.of(AccountState.CLOSED, AccountState.CANCELLED)
            : List.of(AccountState.OPEN, AccountState.SUSPENDED);
    return units
        .tree()
        .flatMap(tree ->
            accounts
                .find(
                    new Accounts.Wanted(
                        unit == null ? List.of() : tree.within(unit),
                        kind,
                        ProfileRequest.text(platform),
                        states,
                        false,
                        ProfileRequest.text(q)),
                    page.cursor(),
                    page.limitPlusOne())
                .collectList()
                .map(found ->
                    Page.of(
                        found, page, account -> OfficialView.of(account, tree), Accounts::cursor)));
  }
}
