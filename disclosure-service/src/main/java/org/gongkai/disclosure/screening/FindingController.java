package org.gongkai.disclosure.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "发布前检查")
@RestController
@RequestMapping("/api/disclosure/items/{id}/findings")
class FindingController {

  private final Screenings screenings;
  private final StaffAccess access;
  private final Clock clock;

  FindingController(Screenings screenings, StaffAccess access, Clock clock) {
    this.screenings = screenings;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "检查发现", description = "当前内容的全部发现及处理情况，摘录已遮盖。")
  Mono<ResponseEntity<FindingsView>> read(@PathVariable String id, Actor actor) {
    return open(id, actor).flatMap(screenings::of).map(FindingController::ok);
  }

  @PostMapping("/screen")
  @Operation(summary = "重新检查", description = "立即检查当前内容及附件。")
  Mono<ResponseEntity<FindingsView>> screen(@PathVariable String id, Actor actor) {
    return open(id, actor).flatMap(screenings::anew).map(FindingController::ok);
  }

  @PostMapping("/{finding}/resolve")
  @Operation(summary = "处理发现", description = "初审、审核或审发人，不能是拟稿人。说明理由，认定可以公开或属于误报。")
  Mono<ResponseEntity<FindingsView>> resolve(
      @PathVariable String id,
      @PathVariable String finding,
      Revision seen,
      @Valid @RequestBody ResolveRequest request,
      Actor actor) {
    actor.require(Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER);
    return open(id, actor)
        .doOnNext(item -> refuse(item, request, actor))
        .flatMap(screenings::of)
        .doOnNext(screening -> seen.check(screening.revision()))
        .map(screening ->
            screening.resolve(
                finding,
                request.state(),
                request.reason().strip(),
                new Person(actor.id(), actor.name()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .flatMap(
            next -> screenings.replace(next, new Act(actor, "finding.resolve", request.reason())))
        .map(FindingController::ok);
  }

  private static void refuse(Item item, ResolveRequest request, Actor actor) {
    if (item.isAuthor(actor.id())) {
      throw new Refusal(ItemCode.SAME_PERSON, "拟稿人不能认定自己稿件中的发现，请修改内容。");
    }
    if (!item.contentHash().equals(request.contentHash())) {
      throw new Refusal(ItemCode.HASH_CHANGED, "内容已发生变化，请重新阅读后再处理。");
    }
  }

  private Mono<Item> open(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor);
  }

  private static ResponseEntity<FindingsView> ok(Screening screening) {
    return Revision.ok(FindingsView.of(screening), screening.revision());
  }
}
