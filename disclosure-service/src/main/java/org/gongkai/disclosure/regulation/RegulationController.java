package org.gongkai.disclosure.regulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.gongkai.disclosure.edition.Paragraph;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
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

@Tag(name = "行政法规文本")
@RestController
@RequestMapping("/api/disclosure/regulations")
class RegulationController {

  private static final String PATH = "/api/disclosure/regulations/";

  private final RegulationDesk desk;
  private final RegulationDuties duties;

  RegulationController(RegulationDesk desk, RegulationDuties duties) {
    this.desk = desk;
    this.duties = duties;
  }

  @PostMapping
  @Operation(summary = "登记行政法规", description = "登记需与国家正式版本保持一致的行政法规及其公开的位置。")
  Mono<ResponseEntity<RegulationView>> watch(
      NewId id, @Valid @RequestBody RegulationRequest request, Actor actor) {
    return desk.watch(id, request, actor)
        .map(one -> Revision.created(PATH + one.id(), view(one, actor), one.revision()));
  }

  @GetMapping
  @Operation(summary = "行政法规列表", description = "本单位及下级单位的，最近变动的在前。")
  Mono<Page<RegulationView>> list(
      @Parameter(description = "只看这种情况的") @RequestParam(required = false)
          Regulation.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return desk.list(state, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                one -> view(one, actor),
                last -> Cursor.of(last.updatedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一部行政法规")
  Mono<ResponseEntity<RegulationView>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).map(one -> answer(one, actor));
  }

  @PutMapping("/{id}/national")
  @Operation(summary = "录入国家正式版本", description = "纯文本、HTML，或者已上传的文件；录入后立即比对。")
  Mono<ResponseEntity<RegulationView>> bring(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody NationalRequest request,
      Actor actor) {
    return desk.bring(id, seen, request, actor).map(one -> answer(one, actor));
  }

  @PutMapping("/{id}/targets/{target}")
  @Operation(summary = "登记本地文本", description = "指定公开事项，或者提供该处公开的文本、文件；登记后立即比对。")
  Mono<ResponseEntity<RegulationView>> show(
      @PathVariable String id,
      @PathVariable Regulation.Target target,
      Revision seen,
      @Valid @RequestBody ShownRequest request,
      Actor actor) {
    return desk.show(id, seen, target, request, actor).map(one -> answer(one, actor));
  }

  @PostMapping("/{id}/compare")
  @Operation(summary = "重新比对")
  Mono<ResponseEntity<RegulationView>> compare(
      @PathVariable String id, Revision seen, Actor actor) {
    return desk.compare(id, seen, actor).map(one -> answer(one, actor));
  }

  @GetMapping("/{id}/differences")
  @Operation(summary = "逐段差异", description = "由本地文本改为国家正式版本所需的改动；空白、换行和全半角不计。")
  Mono<List<Paragraph>> differences(
      @PathVariable String id,
      @Parameter(description = "目标") @RequestParam(defaultValue = "PORTAL")
          Regulation.Target target,
      Actor actor) {
    return desk.differences(id, target, actor);
  }

  private ResponseEntity<RegulationView> answer(Regulation one, Actor actor) {
    return Revision.ok(view(one, actor), one.revision());
  }

  private RegulationView view(Regulation one, Actor actor) {
    return RegulationView.of(one, duties.due(one), actor);
  }
}
