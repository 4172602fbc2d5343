package org.gongkai.disclosure.mistake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.ZoneOffset;
import java.util.Objects;
import org.gongkai.disclosure.item.ChangeNote;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
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

@Tag(name = "读者纠错")
@RestController
@RequestMapping("/api/disclosure/mistakes")
class MistakeController {

  private final MistakeDesk desk;
  private final Mistakes mistakes;
  private final Units units;

  MistakeController(MistakeDesk desk, Mistakes mistakes, Units units) {
    this.desk = desk;
    this.mistakes = mistakes;
    this.units = units;
  }

  /** Why there is nothing to correct. */
  record Why(@NotBlank(message = "请说明理由") @OneLine(max = 500) String reason) {}

  @GetMapping
  @Operation(summary = "读者纠错", description = "本单位及下级单位的事项中读者指出的错误，须先答复的在前；默认只列待核实的。")
  Mono<Page<MistakeView>> list(
      @Parameter(description = "默认本单位") @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "OPEN") Mistake.State state,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return units
        .requireWithin(scope, actor)
        .flatMap(tree ->
            mistakes
                .find(tree.within(scope), state, page.cursor(), page.limitPlusOne())
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        one -> MistakeView.of(one, tree.name(one.unit()), actor),
                        last ->
                            Cursor.of(
                                last.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                                last.id()))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一条纠错")
  Mono<ResponseEntity<MistakeView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.open(id, actor), actor);
  }

  @PostMapping("/{id}/correct")
  @Operation(summary = "据此更正", description = "拟稿人。打开该事项的更正（已打开的继续使用），新版本公开后本条自动办结。")
  Mono<ResponseEntity<MistakeView>> correct(
      @PathVariable String id, Revision seen, @Valid @RequestBody ChangeNote note, Actor actor) {
    return answer(desk.correct(id, seen, note, actor), actor);
  }

  @PostMapping("/{id}/dismiss")
  @Operation(summary = "不予更正", description = "拟稿人、初审人或政务公开办；须说明理由。")
  Mono<ResponseEntity<MistakeView>> dismiss(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return answer(desk.dismiss(id, seen, why.reason().strip(), actor), actor);
  }

  private Mono<ResponseEntity<MistakeView>> answer(Mono<Mistake> mistake, Actor actor) {
    return mistake.zipWith(
        units.tree(),
        (one, tree) ->
            Revision.ok(MistakeView.of(one, tree.name(one.unit()), actor), one.revision()));
  }
}
