package org.gongkai.disclosure.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

@Tag(name = "公开查阅")
@RestController
@RequestMapping("/api/disclosure")
class SearchController {

  private static final int LONGEST = 200;

  private final ItemSearch items;
  private final PublicIndex changes;
  private final Scheduler threads;

  SearchController(ItemSearch items, PublicIndex changes, Scheduler searchThreads) {
    this.items = items;
    this.changes = changes;
    this.threads = searchThreads;
  }

  @GetMapping("/items")
  @Operation(
      summary = "公开事项列表",
      description =
          "公开。最新发布的在前；栏目包含其下级栏目。给出 updatedSince 时，列出该时刻起有变化的事项（含已撤下的），"
              + "先变化的在前；此时只可另用 column、unit、themeClass 之一。")
  Mono<Page<PublicLine>> list(
      @Parameter(description = "栏目编号") @RequestParam(required = false) @Nullable String column,
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "主题分类") @RequestParam(required = false) @Nullable String themeClass,
      @Parameter(description = "体裁") @RequestParam(required = false) @Nullable String genre,
      @Parameter(description = "有效性") @RequestParam(required = false) @Nullable String validity,
      @Parameter(description = "来源系统编号") @RequestParam(required = false)
          @Nullable String externalId,
      @Parameter(description = "发布年份") @RequestParam(required = false) @Nullable Integer year,
      @Parameter(description = "此时刻起的变化，例如 2026-03-01T00:00:00Z") @RequestParam(required = false)
          @Nullable Instant updatedSince,
      PageRequest page) {
    ItemFilter filter = new ItemFilter(column, unit, themeClass, genre, validity, externalId, year);
    if (updatedSince != null) {
      return changes.changes(filter.scope(), updatedSince, null, page);
    }
    return onSearchThread(() -> items.list(filter, page));
  }

  @GetMapping("/search")
  @Operation(summary = "全文检索", description = "公开。简体、繁体和全角、半角写法相互匹配；也可输入发文字号或索引号。")
  Mono<Hits> search(
      @Parameter(description = "检索词，不超过200字") @RequestParam(defaultValue = "") String q,
      @Parameter(description = "栏目编号") @RequestParam(required = false) @Nullable String column,
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "主题分类") @RequestParam(required = false) @Nullable String themeClass,
      PageRequest page) {
    if (q.length() > LONGEST) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 q 不能超过 " + LONGEST + " 字。");
    }
    ItemFilter filter = new ItemFilter(column, unit, themeClass, null, null, null, null);
    return onSearchThread(() -> items.search(q, filter, page));
  }

  private <T> Mono<T> onSearchThread(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(threads)
        .onErrorMap(
            RejectedExecutionException.class,
            full -> new Refusal(CommonCode.SERVICE_UNAVAILABLE, "检索繁忙，请稍后再试。"));
  }
}
