package org.gongkai.disclosure.column;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "栏目")
@RestController
@RequestMapping("/api/disclosure/columns")
class ColumnController {

  private static final String PATH = "/api/disclosure/columns/";

  private final Columns columns;
  private final ColumnDesk desk;
  private final Units units;

  ColumnController(Columns columns, ColumnDesk desk, Units units) {
    this.columns = columns;
    this.desk = desk;
    this.units = units;
  }

  /** Why a column is closed or opened again. */
  record Reason(@Nullable @Size(max = 500, message = "原因不超过500字") String reason) {}

  @GetMapping
  @Operation(summary = "栏目树", description = "公开。上级栏目在前，下级栏目在后；含已关闭的栏目。")
  List<Column> list(
      @Parameter(description = "只看该单位可用的：共用栏目和它的自选栏目") @RequestParam(required = false)
          @Nullable String unit) {
    return columns.all().stream().filter(one -> unit == null || one.isOf(unit)).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个栏目", description = "公开。登录后返回可用操作。")
  Mono<ResponseEntity<ColumnView>> read(@PathVariable String id, Actor actor) {
    return units
        .tree()
        .map(tree -> columns.find(id).orElseThrow(() -> Refusal.notFound("栏目")))
        .flatMap(column -> view(column, actor))
        .map(view -> Revision.ok(view, view.column().revision()));
  }

  @PostMapping
  @Operation(summary = "新建栏目", description = "共用栏目：本级政府的政务公开办；自选栏目：本单位的政务公开办、拟稿人。")
  Mono<ResponseEntity<ColumnView>> create(
      NewId id, @Valid @RequestBody ColumnRequest request, Actor actor) {
    return desk.create(id, request, actor)
        .flatMap(column -> view(column, actor))
        .map(view -> Revision.created(PATH + view.column().id(), view, view.column().revision()));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改栏目", description = "名称、顺序、时限、说明等；四个固定栏目不能改名和移动，任何栏目不能改上级。")
  Mono<ResponseEntity<ColumnView>> revise(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ColumnRequest request,
      Actor actor) {
    return answer(desk.revise(id, seen, request, actor), actor);
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "关闭栏目", description = "不再收新内容，已有内容照常公开。")
  Mono<ResponseEntity<ColumnView>> close(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable Reason why,
      Actor actor) {
    return answer(desk.close(id, seen, why == null ? null : why.reason(), actor), actor);
  }

  @PostMapping("/{id}/reopen")
  @Operation(summary = "恢复栏目")
  Mono<ResponseEntity<ColumnView>> reopen(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable Reason why,
      Actor actor) {
    return answer(desk.reopen(id, seen, why == null ? null : why.reason(), actor), actor);
  }

  private Mono<ResponseEntity<ColumnView>> answer(Mono<Column> changed, Actor actor) {
    return changed
        .flatMap(column -> view(column, actor))
        .map(view -> Revision.ok(view, view.column().revision()));
  }

  private Mono<ColumnView> view(Column column, Actor actor) {
    return units.tree().map(tree -> view(column, actor, tree));
  }

  private ColumnView view(Column column, Actor actor, UnitTree tree) {
    List<String> path =
        columns.path(column.id()).reversed().stream()
            .flatMap(id -> columns.find(id).stream())
            .map(Column::name)
            .toList();
    String unit = column.unit();
    return new ColumnView(
        column,
        column.kind().label(),
        column.timeliness().label(),
        unit == null ? null : tree.name(unit),
        path,
        desk.allowed(column, actor, tree));
  }
}
