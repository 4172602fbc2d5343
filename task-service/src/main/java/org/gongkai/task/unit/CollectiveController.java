package org.gongkai.task.unit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "集合称谓")
@RestController
@RequestMapping("/api/tasks")
class CollectiveController {

  private final Collectives collectives;
  private final Units units;
  private final Clock clock;

  CollectiveController(Collectives collectives, Units units, Clock clock) {
    this.collectives = collectives;
    this.units = units;
    this.clock = clock;
  }

  /** Whom a term stands for. */
  record ExpansionView(
      String term,
      String territory,
      Expansion.Rule rule,
      List<CollectiveView.Named> units,
      LocalDate on) {}

  @GetMapping("/collectives")
  @Operation(summary = "集合称谓", description = "本地区自定义的称谓及其当前成员；未指定地区时为本人所在地区。")
  Mono<Page<CollectiveView>> list(
      @Parameter(description = "地区的单位编号") @RequestParam(required = false)
          @Nullable String territory,
      PageRequest page,
      Actor actor) {
    return units
        .tree()
        .flatMap(tree ->
            collectives
                .list(territory == null ? tree.authority(actor.unit()) : territory, page)
                .map(found -> CollectiveView.of(found, tree, LocalDate.now(clock)))
                .collectList())
        .map(found -> Page.of(found, page, one -> one, last -> Cursor.of(last.id())));
  }

  @GetMapping("/collectives/{id}")
  @Operation(summary = "集合称谓及其成员", description = "成员按指定日期列出，默认当天。")
  Mono<ResponseEntity<CollectiveView>> read(
      @PathVariable String id,
      @Parameter(description = "日期") @RequestParam(required = false) @Nullable LocalDate on) {
    return Mono.zip(collectives.read(id), units.tree())
        .map(both ->
            Revision.ok(
                CollectiveView.of(both.getT1(), both.getT2(), day(on)), both.getT1().revision()));
  }

  @PutMapping("/collectives/{id}")
  @Operation(summary = "新建或修改集合称谓", description = "限公开办和系统管理员；带 If-Match 时核对版本。")
  Mono<ResponseEntity<CollectiveView>> put(
      @PathVariable @Size(max = 64) @Pattern(regexp = UnitContent.ID, message = "只能由小写字母、数字和连字符组成")
          String id,
      @Nullable Revision seen,
      @Valid @RequestBody CollectiveContent content,
      Actor actor) {
    return Mono.zip(collectives.put(id, content, seen, actor), units.tree())
        .map(both -> answer(both.getT1(), both.getT2()));
  }

  @GetMapping("/collective-expansions")
  @Operation(summary = "展开集合称谓", description = "某日某称谓在本地区指哪些单位；RELEVANT 只是候选，由人确定。")
  Mono<ExpansionView> expand(
      @Parameter(description = "称谓，如 各乡镇（街道）") @RequestParam @NotBlank @Size(max = 100) String term,
      @Parameter(description = "地区的单位编号") @RequestParam(required = false)
          @Nullable String territory,
      @Parameter(description = "日期") @RequestParam(required = false) @Nullable LocalDate on,
      Actor actor) {
    return units
        .tree()
        .flatMap(tree -> {
          String place = territory == null ? tree.authority(actor.unit()) : territory;
          return collectives
              .expand(term, place, day(on))
              .map(found ->
                  new ExpansionView(
                      term,
                      place,
                      found.rule(),
                      CollectiveView.named(found.unitIds(), tree),
                      found.on()));
        })
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("集合称谓")));
  }

  private ResponseEntity<CollectiveView> answer(Collectives.Change change, UnitTree tree) {
    Collective made = change.collective();
    URI place = URI.create("/api/tasks/collectives/" + made.id());
    var answer = change.created() ? ResponseEntity.created(place) : ResponseEntity.ok();
    return Revision.tag(answer, made.revision())
        .body(CollectiveView.of(made, tree, LocalDate.now(clock)));
  }

  private LocalDate day(@Nullable LocalDate on) {
    return on == null ? LocalDate.now(clock) : on;
  }
}
