package org.gongkai.task.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
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

@Tag(name = "机构队伍")
@RestController
@RequestMapping("/api/tasks/organisations")
class OrganisationController {

  private final Organisations organisations;
  private final Approvers approvers;
  private final OrganisationCheck check;
  private final Units units;

  OrganisationController(
      Organisations organisations, Approvers approvers, OrganisationCheck check, Units units) {
    this.organisations = organisations;
    this.approvers = approvers;
    this.check = check;
    this.units = units;
  }

  /** Which year is to be checked. */
  record CheckRequest(@Min(2000) @Max(2100) int year) {}

  /** Who reviews what a unit publishes. */
  record ApproversView(String unit, @Nullable String unitName, List<Approvers.Step> steps) {}

  /** Earlier contents. */
  record History(List<OrganisationView.Earlier> items) {}

  /** How many units have filled in everything. */
  record Counts(int units, int complete, int incomplete) {}

  /** A page of units, and the counts of all of them. */
  record CompletenessPage(
      List<OrganisationView.Line> items, @Nullable String next, Counts counts) {}

  @GetMapping("/{unit}")
  @Operation(summary = "某单位某年的机构、人员、经费", description = "含个人信息，仅工作人员可见。")
  Mono<ResponseEntity<OrganisationView>> read(
      @PathVariable String unit, @RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return open(unit, year, actor)
        .zipWith(Reach.of(actor, units), OrganisationView::of)
        .map(view -> Revision.ok(view, view.revision()));
  }

  @PutMapping("/{unit}")
  @Operation(summary = "填报或修改", description = "首次填报不带 If-Match；修改须带。")
  Mono<ResponseEntity<OrganisationView>> put(
      @PathVariable String unit,
      @RequestParam @Min(2000) @Max(2100) int year,
      @Nullable Revision seen,
      @Valid @RequestBody OrganisationContent content,
      Actor actor) {
    return organisations
        .put(unit, year, content, seen, actor)
        .zipWith(Reach.of(actor, units))
        .map(done -> {
          OrganisationView view = OrganisationView.of(done.getT1().organisation(), done.getT2());
          URI place = URI.create("/api/tasks/organisations/" + unit + "?year=" + year);
          var answer = done.getT1().created() ? ResponseEntity.created(place) : ResponseEntity.ok();
          return Revision.tag(answer, view.revision()).body(view);
        });
  }

  @GetMapping("/{unit}/history")
  @Operation(summary = "填报历史", description = "以前的内容，新的在前。")
  Mono<History> history(
      @PathVariable String unit, @RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return open(unit, year, actor).map(found -> new History(OrganisationView.Earlier.of(found)));
  }

  @GetMapping("/{unit}/approvers")
  @Operation(
      summary = "某单位的初审、审核、审发人员",
      description = "先取本单位当年填报且在人员目录中的人；没有填报的环节取人员目录中本单位或最近上级单位具有该角色的人。")
  Mono<ApproversView> approvers(
      @PathVariable String unit, @RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return Reach.of(actor, units)
        .doOnNext(reach -> {
          reach.requireReads(unit);
          if (reach.tree().name(unit) == null) {
            throw Refusal.notFound("单位");
          }
        })
        .flatMap(reach ->
            organisations
                .find(unit, year)
                .map(Organisation::content)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMapMany(content -> approvers.of(unit, content.orElse(null), reach.tree()))
                .collectList()
                .map(steps -> new ApproversView(unit, reach.tree().name(unit), steps)));
  }

  @GetMapping("/completeness")
  @Operation(summary = "机构队伍填报完整情况", description = "本地区每个在用单位缺少的内容。")
  Mono<CompletenessPage> completeness(
      @RequestParam @Min(2000) @Max(2100) int year,
      @Parameter(description = "只列出不完整的单位") @RequestParam(defaultValue = "false")
          boolean incomplete,
      PageRequest page,
      Actor actor) {
    String after = page.cursor() == null ? "" : page.cursor().text(0);
    return Reach.of(actor, units)
        .flatMap(reach -> organisations.completeness(reach.root(), year))
        .map(all -> {
          List<Completeness> shown =
              all.stream()
                  .filter(each -> each.unit().compareTo(after) > 0)
                  .filter(each -> !incomplete || !each.isComplete())
                  .limit(page.limitPlusOne())
                  .toList();
          Page<OrganisationView.Line> part =
              Page.of(shown, page, OrganisationView.Line::of, last -> Cursor.of(last.unit()));
          int complete = (int) all.stream().filter(Completeness::isComplete).count();
          Counts counts = new Counts(all.size(), complete, all.size() - complete);
          return new CompletenessPage(part.items(), part.next(), counts);
        });
  }

  @PostMapping("/checks")
  @Operation(summary = "检查机构队伍", description = "把本地区各单位缺少的内容列入问题清单；重复检查不重复列入。")
  Mono<OrganisationCheck.Checked> check(@Valid @RequestBody CheckRequest request, Actor actor) {
    return check.check(request.year(), actor);
  }

  private Mono<Organisation> open(String unit, int year, Actor actor) {
    return Reach.of(actor, units)
        .doOnNext(reach -> reach.requireReads(unit))
        .flatMap(reach -> organisations.find(unit, year))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("单位当年的机构人员信息")));
  }
}
