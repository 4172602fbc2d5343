package org.gongkai.platform.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** People whose tokens count no longer: for administrators. */
@RestController
@RequestMapping("${gongkai.api.base}/blocked-people")
class BlockedPeopleController {

  private final BlockedPeople people;

  BlockedPeopleController(BlockedPeople people) {
    this.people = people;
  }

  /** Whom, why, and until when; without an end it holds until it is lifted. */
  record BlockRequest(
      @NotBlank(message = "缺少人员编号") @Size(max = 100, message = "人员编号不超过100字") String person,
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason,
      @Nullable Instant until) {}

  @GetMapping
  Mono<List<BlockedPerson>> list(Actor actor) {
    actor.require(Role.ADMIN);
    return people.all().collectList();
  }

  @PostMapping
  Mono<BlockedPerson> block(@Valid @RequestBody BlockRequest request, Actor actor) {
    actor.require(Role.ADMIN);
    return people.block(request.person().strip(), request.reason().strip(), request.until(), actor);
  }

  @DeleteMapping("/{person}")
  Mono<BlockedPerson> lift(
      @PathVariable String person,
      @RequestParam(required = false) @Nullable String reason,
      Actor actor) {
    actor.require(Role.ADMIN);
    return people.lift(person, reason, actor);
  }
}
