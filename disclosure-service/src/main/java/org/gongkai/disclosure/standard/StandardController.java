package org.gongkai.disclosure.standard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
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

@Tag(name = "标准目录")
@RestController
@RequestMapping("/api/disclosure/standard-catalogues")
class StandardController {

  private final StandardDesk desk;
  private final StandardCatalogues catalogues;
  private final Units units;

  StandardController(StandardDesk desk, StandardCatalogues catalogues, Units units) {
    this.desk = desk;
    this.catalogues = catalogues;
    this.units = units;
  }

  record ResponsibleRequest(
      @NotBlank(message = "缺少领域") String field,
      @NotNull(message = "缺少责任单位") @Size(max = 200, message = "责任单位不超过200个")
          List<@NotBlank(message = "单位编号为空") String> units) {}

  @GetMapping
  @Operation(summary = "标准目录年本", description = "最新年度在前；草案仅政务公开办可见。")
  Mono<List<StandardView>> list(
      @RequestParam(required = false) @Nullable String unit, Actor actor) {
    return Mono.zip(catalogues.all(unit).collectList(), inForce(), units.tree())
        .map(read ->
            read.getT1().stream()
                .filter(edition -> StandardView.isVisible(edition, read.getT3(), actor))
                .map(edition -> StandardView.of(edition, read.getT2(), read.getT3(), actor))
                .toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个年本")
  Mono<ResponseEntity<StandardView>> read(@PathVariable String id, Actor actor) {
    return visible(id, actor).flatMap(edition -> view(edition, actor));
  }

  @GetMapping("/{id}/items")
  @Operation(summary = "年本的事项", description = "可按领域。")
  Mono<List<StandardItem>> items(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String field,
      Actor actor) {
    return visible(id, actor)
        .flatMapMany(catalogues::sheets)
        .filter(sheet -> field == null || sheet.field().equals(field))
        .concatMapIterable(StandardSheet::items)
        .collectList();
  }

  @GetMapping("/{id}/diff")
  @Operation(summary = "两个年本的差异", description = "从 id 到 to。")
  Mono<Changes> diff(@PathVariable String id, @RequestParam String to, Actor actor) {
    actor.require(Role.OFFICE);
    return Mono.zip(items(id, null, actor), items(to, null, actor))
        .map(both -> Changes.of(both.getT1(), both.getT2()));
  }

  @PostMapping
  @Operation(summary = "新建年本", description = "政务公开办；空白或复制另一年本。")
  Mono<ResponseEntity<StandardView>> create(
      @Valid @RequestBody StandardRequest request, Actor actor) {
    return desk.create(request, actor)
        .flatMap(edition ->
            view(edition, actor)
                .map(view ->
                    Revision.created(
                        "/api/disclosure/standard-catalogues/" + edition.id(),
                        java.util.Objects.requireNonNull(view.getBody()),
                        edition.revision())));
  }

  @PutMapping("/{id}/responsible")
  @Operation(summary = "指定领域的责任单位", description = "政务公开办。")
  Mono<ResponseEntity<StandardView>> responsible(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ResponsibleRequest request,
      Actor actor) {
    return desk.responsible(id, seen, request.field(), request.units(), actor)
        .flatMap(edition -> view(edition, actor));
  }

  @PostMapping("/{id}/publish")
  @Operation(summary = "发布年本", description = "政务公开办；发布后即为现行，不再导入。")
  Mono<ResponseEntity<StandardView>> publish(@PathVariable String id, Revision seen, Actor actor) {
    return desk.publish(id, seen, actor).flatMap(edition -> view(edition, actor));
  }

  private Mono<StandardCatalogue> visible(String id, Actor actor) {
    return desk.find(id)
        .zipWith(units.tree())
        .map(both -> {
          if (!StandardView.isVisible(both.getT1(), both.getT2(), actor)) {
            throw Refusal.notFound("标准目录");
          }
          return both.getT1();
        });
  }

  private Mono<Set<String>> inForce() {
    return catalogues.inForce().map(StandardCatalogue::id).collect(Collectors.toSet());
  }

  private Mono<ResponseEntity<StandardView>> view(StandardCatalogue edition, Actor actor) {
    return Mono.zip(inForce(), units.tree())
        .map(read ->
            Revision.ok(
                StandardView.of(edition, read.getT1(), read.getT2(), actor), edition.revision()));
  }
}
