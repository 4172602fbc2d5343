package org.gongkai.task.unit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "单位")
@RestController
@RequestMapping("/api/tasks/units")
class UnitController {

  private final Units units;

  UnitController(Units units) {
    this.units = units;
  }

  @GetMapping
  @Operation(summary = "单位目录", description = "按编号排序；可按上级单位筛选，或按名称、简称、曾用名查找。")
  Mono<Page<UnitView>> list(
      @Parameter(description = "上级单位编号") @RequestParam(required = false) @Nullable String parent,
      @Parameter(description = "名称中的文字，简繁体、全半角不限") @RequestParam(required = false) @Size(max = 100)
          @Nullable String q,
      PageRequest page) {
    String after = page.cursor() == null ? null : page.cursor().text(0);
    return units
        .tree()
        .map(tree -> tree.list(parent, q, after, page.limitPlusOne()))
        .map(found -> Page.of(found, page, UnitView::of, last -> Cursor.of(last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "单位")
  Mono<ResponseEntity<UnitView>> read(@PathVariable String id) {
    return units
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("单位")))
        .map(unit -> Revision.ok(UnitView.of(unit), unit.revision()));
  }

  @GetMapping("/{id}/history")
  @Operation(summary = "单位变更历史", description = "谁在何时改了什么，最近的在前；给出日期时另附当日的情况。")
  Mono<UnitHistoryView> history(
      @PathVariable String id,
      @Parameter(description = "日期") @RequestParam(required = false) @Nullable LocalDate on) {
    return units
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("单位")))
        .map(unit -> UnitHistoryView.of(unit, on));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "新建或修改单位",
      description = "限系统管理员，在本单位及下级单位范围内。内容相同时不产生变更；带 If-Match 时核对版本，带 If-None-Match: * 时只新建。")
  Mono<ResponseEntity<UnitView>> put(
      @PathVariable @Size(max = 64) @Pattern(regexp = UnitContent.ID, message = "只能由小写字母、数字和连字符组成")
          String id,
      @Nullable Revision seen,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "")
          String noneMatch,
      @Valid @RequestBody UnitContent content,
      Actor actor) {
    return units
        .put(id, content, seen, noneMatch.strip().equals("*"), actor)
        .map(UnitController::answer);
  }

  private static ResponseEntity<UnitView> answer(Units.Change change) {
    Unit unit = change.unit();
    URI place = URI.create("/api/tasks/units/" + unit.id());
    var answer = change.created() ? ResponseEntity.created(place) : ResponseEntity.ok();
    return Revision.tag(answer, unit.revision()).body(UnitView.of(unit));
  }
}
