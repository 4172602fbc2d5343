package org.gongkai.disclosure.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.screening.detector.Expression;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "错敏词库")
@RestController
@RequestMapping("/api/disclosure/dictionaries")
class DictionaryController {

  private final Dictionaries dictionaries;

  DictionaryController(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  record DictionaryView(
      String id, long revision, String name, Dictionary.Kind kind, List<Expression> entries) {

    static DictionaryView of(Dictionary one) {
      return new DictionaryView(one.id(), one.revision(), one.name(), one.kind(), one.entries());
    }
  }

  @GetMapping
  @Operation(summary = "全部词库")
  Flux<DictionaryView> list(Actor actor) {
    StaffAccess.requireStaff(actor);
    return dictionaries.all().map(DictionaryView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个词库")
  Mono<ResponseEntity<DictionaryView>> read(@PathVariable String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return open(id).map(DictionaryController::ok);
  }

  @PostMapping
  @Operation(summary = "新增词库", description = "政务公开办或管理员。")
  Mono<ResponseEntity<DictionaryView>> create(
      @Valid @RequestBody DictionaryRequest request, Actor actor) {
    actor.require(Role.OFFICE, Role.ADMIN);
    if (request.id() == null) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "缺少词库编号。", List.of(new FieldProblem("/id", "缺少编号")));
    }
    return dictionaries
        .insert(request.fresh(request.id()), Act.of(actor, "dictionary.create"))
        .map(one ->
            ResponseEntity.created(URI.create("/api/disclosure/dictionaries/" + one.id()))
                .eTag("\"" + one.revision() + "\"")
                .body(DictionaryView.of(one)));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改词库", description = "政务公开办或管理员。以提交的内容替换整个词库。")
  Mono<ResponseEntity<DictionaryView>> rewrite(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody DictionaryRequest request,
      Actor actor) {
    actor.require(Role.OFFICE, Role.ADMIN);
    return open(id)
        .doOnNext(one -> seen.check(one.revision()))
        .map(one -> one.rewritten(request.name(), request.kind(), request.expressions()))
        .flatMap(next -> dictionaries.replace(next, Act.of(actor, "dictionary.rewrite")))
        .map(DictionaryController::ok);
  }

  private Mono<Dictionary> open(String id) {
    return dictionaries.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("词库")));
  }

  private static ResponseEntity<DictionaryView> ok(Dictionary one) {
    return Revision.ok(DictionaryView.of(one), one.revision());
  }
}
