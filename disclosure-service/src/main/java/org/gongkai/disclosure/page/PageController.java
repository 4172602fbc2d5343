package org.gongkai.disclosure.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.function.BiFunction;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.item.WithdrawalNotice;
import org.gongkai.disclosure.search.Scope;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Tag(name = "公开页面")
@RestController
@RequestMapping("/record")
class PageController {

  private final ItemReading items;
  private final ListPages lists;
  private final Templates templates;
  private final Site site;

  PageController(ItemReading items, ListPages lists, Templates templates, Site site) {
    this.items = items;
    this.lists = lists;
    this.templates = templates;
    this.site = site;
  }

  @GetMapping
  @Operation(summary = "公开首页", description = "公开。网页。")
  Mono<ResponseEntity<byte[]>> home(@RequestParam(required = false) @Nullable String view) {
    return lists.home(View.of(view)).map(Pages::ok);
  }

  @GetMapping("/columns/{column}")
  @Operation(summary = "栏目页", description = "公开。网页，含下级栏目的事项。")
  Mono<ResponseEntity<byte[]>> column(
      @PathVariable String column,
      @RequestParam(required = false) @Nullable String view,
      PageRequest page) {
    return list(Scope.column(column), page, View.of(view));
  }

  @GetMapping("/units/{unit}")
  @Operation(summary = "单位页", description = "公开。网页。")
  Mono<ResponseEntity<byte[]>> unit(
      @PathVariable String unit,
      @RequestParam(required = false) @Nullable String view,
      PageRequest page) {
    return list(Scope.unit(unit), page, View.of(view));
  }

  @GetMapping("/{id:[\\w-]{1,100}}")
  @Operation(summary = "公开事项页", description = "公开。网页，永久地址。")
  Mono<ResponseEntity<byte[]>> item(
      @PathVariable String id, @RequestParam(required = false) @Nullable String view) {
    return read(id, View.of(view), items::page);
  }

  @GetMapping("/{id:[\\w-]{1,100}}/editions/{number:[1-9][0-9]{0,5}}")
  @Operation(summary = "公开事项的某一版", description = "公开。网页。")
  Mono<ResponseEntity<byte[]>> edition(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String view) {
    return read(id, View.of(view), (item, wanted) -> items.edition(item, number, wanted));
  }

  /** People get a page also when something is wrong with what they asked. */
  @ExceptionHandler
  ResponseEntity<byte[]> on(Refusal refusal, ServerWebExchange exchange) {
    View view = View.of(exchange.getRequest().getQueryParams().getFirst("view"));
    NoticePage page = NoticePage.refused(String.valueOf(refusal.getMessage()), site, view);
    return notice(page, HttpStatusCode.valueOf(refusal.code().status()));
  }

  private Mono<ResponseEntity<byte[]>> list(Scope scope, PageRequest page, View view) {
    return lists.list(scope, page, view).map(Pages::ok).switchIfEmpty(missing(view));
  }

  private Mono<ResponseEntity<byte[]>> read(
      String id, View view, BiFunction<PublicItem, View, Mono<Rendered>> page) {
    return items.find(id).flatMap(found -> answer(found, view, page)).switchIfEmpty(missing(view));
  }

  private Mono<ResponseEntity<byte[]>> answer(
      PublicRecord found, View view, BiFunction<PublicItem, View, Mono<Rendered>> page) {
    return switch (found) {
      case PublicItem item -> page.apply(item, view).map(Pages::ok);
      case WithdrawalNotice notice -> Mono.fromSupplier(() -> gone(notice, view));
    };
  }

  private ResponseEntity<byte[]> gone(WithdrawalNotice notice, View view) {
    String successor = notice.redirectTo();
    if (successor != null) {
      return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
          .location(URI.create(view.link(Site.item(successor))))
          .build();
    }
    return notice(NoticePage.of(notice, site, view), HttpStatus.GONE);
  }

  private Mono<ResponseEntity<byte[]>> missing(View view) {
    return Mono.fromSupplier(() -> notice(NoticePage.missing(site, view), HttpStatus.NOT_FOUND));
  }

  private ResponseEntity<byte[]> notice(NoticePage page, HttpStatusCode status) {
    return Pages.hardened(templates.render("notice", page, Instant.EPOCH).with(status));
  }
}
