package org.gongkai.task.unit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
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

@Tag(name = "单位名称匹配")
@RestController
@RequestMapping("/api/tasks/unit-matches")
class UnitMatchController {

  private final UnitMatching matching;
  private final Units units;

  UnitMatchController(UnitMatching matching, Units units) {
    this.matching = matching;
    this.units = units;
  }

  /** What a person says a name means. */
  record ConfirmRequest(
      @NotBlank(message = "请填写名称") @Size(max = 200, message = "名称不超过 200 字") String text,
      @NotBlank(message = "请选择单位") @Size(max = 64) String unitId,
      @Size(max = 64) @Nullable String territory) {}

  /** A confirmed meaning. */
  record MatchView(
      String id,
      UnitMatch.State state,
      String territory,
      String text,
      String unitId,
      @Nullable String unitName,
      String confirmedBy,
      Instant confirmedAt,
      long revision) {

    static MatchView of(UnitMatch match, UnitTree tree) {
      return new MatchView(
          match.id(),
          match.state(),
          match.territory(),
          match.text(),
          match.unitId(),
          tree.name(match.unitId()),
          match.by().name(),
          match.by().at(),
          match.revision());
    }
  }

  @GetMapping
  @Operation(summary = "匹配单位名称", description = "印出的名称可能指哪些单位，附得分（0 到 1）和理由；已由人确认或名称无疑义的直接给出单位。")
  Mono<NameBook.Match> match(
      @Parameter(description = "印出的名称") @RequestParam @NotBlank @Size(max = 200) String text,
      @Parameter(description = "地区的单位编号") @RequestParam(required = false)
          @Nullable String territory,
      Actor actor) {
    return units.tree().flatMap(tree -> matching.match(text, place(territory, tree, actor)));
  }

  @GetMapping("/confirmed")
  @Operation(summary = "已确认的单位名称")
  Mono<Page<MatchView>> list(
      @Parameter(description = "地区的单位编号") @RequestParam(required = false)
          @Nullable String territory,
      PageRequest page,
      Actor actor) {
    return units
        .tree()
        .flatMap(tree ->
            matching
                .list(place(territory, tree, actor), page)
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        match -> MatchView.of(match, tree),
                        last -> Cursor.of(last.key()))));
  }

  @PostMapping
  @Operation(summary = "确认名称所指单位", description = "限公开办和系统管理员；此后本地区的导入都按此处理，可再次确认为另一单位。")
  Mono<ResponseEntity<MatchView>> confirm(@Valid @RequestBody ConfirmRequest request, Actor actor) {
    return units
        .tree()
        .flatMap(tree ->
            matching
                .confirm(
                    place(request.territory(), tree, actor),
                    request.text(),
                    request.unitId(),
                    actor)
                .map(match -> Revision.ok(MatchView.of(match, tree), match.revision())));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "撤回确认", description = "此后该名称重新按目录匹配。")
  Mono<ResponseEntity<MatchView>> withdraw(@PathVariable String id, Actor actor) {
    return Mono.zip(matching.withdraw(id, actor), units.tree())
        .map(
            both -> Revision.ok(MatchView.of(both.getT1(), both.getT2()), both.getT1().revision()));
  }

  private static String place(@Nullable String territory, UnitTree tree, Actor actor) {
    return territory == null ? tree.authority(actor.unit()) : territory;
  }
}
