package org.gongkai.disclosure.delegation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "审核委托")
@RestController
@RequestMapping("/api/disclosure/delegations")
class DelegationController {

  private static final String PATH = "/api/disclosure/delegations/";

  private final DelegationDesk desk;

  DelegationController(DelegationDesk desk) {
    this.desk = desk;
  }

  /** Why it ends early. */
  record RevokeRequest(@Nullable @Size(max = 500, message = "原因不超过500字") String reason) {}

  @PostMapping
  @Operation(summary = "委托同事代办审核", description = "初审、审核、审发人员，只能委托本人的角色；首尾两日均有效。")
  Mono<ResponseEntity<DelegationView>> give(
      NewId id, @Valid @RequestBody DelegationRequest request, Actor actor) {
    return desk.give(id, request, actor)
        .map(given -> Revision.created(PATH + given.id(), view(given, actor), given.revision()));
  }

  @GetMapping
  @Operation(summary = "委托列表", description = "最新的在前。")
  Mono<Page<DelegationView>> list(
      @Parameter(description = "GIVEN 本人给出的，RECEIVED 本人收到的，UNIT 本单位及下级单位的")
          @RequestParam(defaultValue = "GIVEN")
          DelegationDesk.Direction direction,
      PageRequest page,
      Actor actor) {
    return desk.list(direction, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                delegation -> view(delegation, actor),
                last -> Cursor.of(last.createdAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一项委托", description = "委托人、受委托人，以及政务公开办、审计和管理员。")
  Mono<ResponseEntity<DelegationView>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).map(found -> Revision.ok(view(found, actor), found.revision()));
  }

  @PostMapping("/{id}/revoke")
  @Operation(summary = "撤销委托", description = "委托人本人、政务公开办或管理员；立即失效。")
  Mono<ResponseEntity<DelegationView>> revoke(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable RevokeRequest request,
      Actor actor) {
    return desk.revoke(id, seen, request == null ? null : request.reason(), actor)
        .map(next -> Revision.ok(view(next, actor), next.revision()));
  }

  private DelegationView view(Delegation delegation, Actor actor) {
    return DelegationView.of(delegation, actor, desk.today());
  }
}
