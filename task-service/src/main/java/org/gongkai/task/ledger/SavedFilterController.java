package org.gongkai.task.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.Revision;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks/ledger-filters")
class SavedFilterController {

  private final SavedFilters filters;

  SavedFilterController(SavedFilters filters) {
    this.filters = filters;
  }

  /** A filter to be kept. */
  record FilterRequest(
      @NotBlank(message = "请填写名称") @Size(max = 50, message = "名称不超过 50 字") String name,
      boolean shared,
      @NotNull(message = "请填写筛选条件") SavedFilter.Query query) {}

  record FilterView(
      String id,
      String name,
      boolean shared,
      SavedFilter.Query query,
      String owner,
      String ownerName,
      String unit,
      long revision,
      List<String> allowedActions) {

    static FilterView of(SavedFilter filter, Actor caller) {
      return new FilterView(
          filter.id(),
          filter.name(),
          filter.shared(),
          filter.query(),
          filter.owner(),
          filter.ownerName(),
          filter.unit(),
          filter.revision(),
          filter.isOf(caller) ? List.of("change", "delete") : List.of());
    }
  }

  @GetMapping
  @Operation(summary = "保存的台账筛选条件", description = "自己的，以及本单位同事共享的。")
  Mono<Page<FilterView>> list(Actor actor) {
    return filters
        .list(actor)
        .map(all -> new Page<>(all.stream().map(one -> FilterView.of(one, actor)).toList(), null));
  }

  @PostMapping
  @Operation(summary = "保存筛选条件")
  Mono<ResponseEntity<FilterView>> save(
      @Valid @RequestBody FilterRequest request, NewId id, Actor actor) {
    return filters
        .save(id, request.name().strip(), request.shared(), request.query(), actor)
        .map(saved ->
            Revision.tag(
                    ResponseEntity.created(URI.create("/api/tasks/ledger-filters/" + saved.id())),
                    saved.revision())
                .body(FilterView.of(saved, actor)));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改自己的筛选条件")
  Mono<ResponseEntity<FilterView>> change(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody FilterRequest request,
      Actor actor) {
    return filters
        .change(id, seen, request.name().strip(), request.shared(), request.query(), actor)
        .map(changed -> Revision.ok(FilterView.of(changed, actor), changed.revision()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除自己的筛选条件")
  Mono<Void> delete(@PathVariable String id, Actor actor) {
    return filters.delete(id, actor);
  }
}
