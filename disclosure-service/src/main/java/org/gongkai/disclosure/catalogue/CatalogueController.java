package org.gongkai.disclosure.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Wellformed;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
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

@Tag(name = "公开目录")
@RestController
@RequestMapping("/api/disclosure/catalogue")
class CatalogueController {

  private final CatalogueDesk desk;
  private final CatalogueEntries entries;
  private final Units units;

  CatalogueController(CatalogueDesk desk, CatalogueEntries entries, Units units) {
    this.desk = desk;
    this.entries = entries;
    this.units = units;
  }

  record CloseRequest(
      @Nullable LocalDate on,
      @NotBlank(message = "请写明原因") @Size(max = 500, message = "不超过500字") @Wellformed
          String reason) {}

  @GetMapping
  @Operation(summary = "主动公开基本目录", description = "某日现行的条目，按编码排列。")
  Mono<Page<EntryView>> list(
      @Parameter(description = "单位编号；不填为全部") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "哪一天的目录，默认今天") @RequestParam(required = false)
          @Nullable LocalDate asOf,
      PageRequest page,
      Actor actor) {
    LocalDate day = Objects.requireNonNullElse(asOf, desk.today());
    Cursor after = page.cursor();
    return entries
        .after(unit, after == null ? "" : after.text(0), page.limitPlusOne())
        .collectList()
        .zipWith(
            units.tree(),
            (found, tree) -> {
              Page<CatalogueEntry> read =
                  Page.of(found, page, entry -> entry, last -> Cursor.of(last.id()));
              List<EntryView> views =
                  read.items().stream()
                      .filter(entry -> entry.isInForce(day))
                      .map(entry -> EntryView.of(entry, entry.asOf(day).orElseThrow(), tree, actor))
                      .toList();
              return new Page<>(views, read.next());
            });
  }

  @GetMapping("/{code}")
  @Operation(summary = "一个目录条目", description = "可查看其在某日的版本。")
  Mono<ResponseEntity<EntryView>> read(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      Actor actor) {
    LocalDate day = Objects.requireNonNullElse(asOf, desk.today());
    return desk.open(code)
        .flatMap(entry -> {
          EntryVersion version =
              asOf == null ? entry.asOf(day).orElse(entry.current()) : entry.asOf(day).orElse(null);
          return version == null
              ? Mono.error(Refusal.notFound("该日的目录条目"))
              : view(entry, version, actor);
        });
  }

  @GetMapping("/{code}/versions")
  @Operation(summary = "目录条目的变更记录", description = "最早的在前。")
  Mono<List<EntryView>> versions(@PathVariable String code, Actor actor) {
    return desk.open(code)
        .zipWith(
            units.tree(),
            (entry, tree) ->
                entry.versions().stream()
                    .map(version -> EntryView.of(entry, version, tree, actor))
                    .toList());
  }

  @PostMapping
  @Operation(summary = "新增目录条目", description = "政务公开办。")
  Mono<ResponseEntity<EntryView>> create(@Valid @RequestBody EntryRequest request, Actor actor) {
    return desk.create(request, actor)
        .zipWith(
            units.tree(),
            (entry, tree) ->
                Revision.created(
                    "/api/disclosure/catalogue/" + entry.id(),
                    EntryView.of(entry, entry.current(), tree, actor),
                    entry.revision()));
  }

  @PutMapping("/{code}")
  @Operation(summary = "修改目录条目", description = "政务公开办；成为新版本，旧版本仍可按日期查看。")
  Mono<ResponseEntity<EntryView>> change(
      @PathVariable String code,
      Revision seen,
      @Valid @RequestBody EntryRequest request,
      Actor actor) {
    return desk.change(code, seen, request, actor)
        .flatMap(entry -> view(entry, entry.current(), actor));
  }

  @PostMapping("/{code}/close")
  @Operation(summary = "关闭目录条目", description = "政务公开办；该日之后不再有效。")
  Mono<ResponseEntity<EntryView>> close(
      @PathVariable String code,
      Revision seen,
      @Valid @RequestBody CloseRequest request,
      Actor actor) {
    return desk.close(code, seen, request.on(), request.reason(), actor)
        .flatMap(entry -> view(entry, entry.current(), actor));
  }

  private Mono<ResponseEntity<EntryView>> view(
      CatalogueEntry entry, EntryVersion version, Actor actor) {
    return units
        .tree()
        .map(tree -> Revision.ok(EntryView.of(entry, version, tree, actor), entry.revision()));
  }
}
