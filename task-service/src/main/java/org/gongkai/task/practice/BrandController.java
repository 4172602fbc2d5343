package org.gongkai.task.practice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开品牌")
@RestController
@RequestMapping("/api/tasks/brands")
class BrandController {

  private final Brands brands;
  private final Units units;

  BrandController(Brands brands, Units units) {
    this.brands = brands;
    this.units = units;
  }

  /** A brand as staff see it. */
  record BrandView(
      String id,
      BrandContent content,
      List<String> unitNames,
      long revision,
      List<String> allowedActions) {

    static BrandView of(Brand brand, Reach reach) {
      boolean mine = reach.isOffice() && reach.handles(brand.territory());
      return new BrandView(
          brand.id(),
          brand.content(),
          brand.content().units().stream()
              .map(unit -> Objects.requireNonNullElse(reach.tree().name(unit), unit))
              .toList(),
          brand.revision(),
          mine ? List.of("change") : List.of());
    }
  }

  @GetMapping
  @Operation(summary = "公开品牌", description = "本地区的政务公开品牌。")
  Mono<Page<BrandView>> list(PageRequest page, Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            brands
                .list(reach.territory(), page)
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        each -> BrandView.of(each, reach),
                        last -> Cursor.of(last.id()))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "公开品牌详情")
  Mono<ResponseEntity<BrandView>> read(@PathVariable String id, Actor actor) {
    return Mono.zip(
        Reach.of(actor, units),
        brands.read(id),
        (reach, brand) -> {
          if (!reach.tree().isWithin(brand.territory(), reach.territory())) {
            throw Refusal.forbidden("该品牌不属于您所在的地区。");
          }
          return Revision.ok(BrandView.of(brand, reach), brand.revision());
        });
  }

  @PostMapping
  @Operation(summary = "新建品牌")
  Mono<ResponseEntity<BrandView>> create(
      NewId id, @Valid @RequestBody BrandContent content, Actor actor) {
    return brands
        .create(id.value(), content, actor)
        .zipWith(Reach.of(actor, units), BrandView::of)
        .map(view ->
            Revision.tag(
                    ResponseEntity.created(URI.create("/api/tasks/brands/" + view.id())),
                    view.revision())
                .body(view));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改品牌")
  Mono<ResponseEntity<BrandView>> change(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody BrandContent content,
      Actor actor) {
    return brands
        .change(id, seen, content, actor)
        .zipWith(Reach.of(actor, units), BrandView::of)
        .map(view -> Revision.ok(view, view.revision()));
  }
}
