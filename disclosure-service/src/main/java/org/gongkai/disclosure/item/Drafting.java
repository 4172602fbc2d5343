package org.gongkai.disclosure.item;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writing an item: creating a draft, changing what is not yet public, handing it in. */
@Component
class Drafting {

  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final Columns columns;
  private final ElementChecks checks;
  private final ReviewFlows flows;
  private final Gates gates;
  private final LinkTitles linkTitles;
  private final ObjectProvider<DraftCheck> draftChecks;
  private final Clock clock;
  private final DataSize bodyLimit;

  Drafting(
      Items items,
      StaffAccess access,
      Units units,
      Columns columns,
      ElementChecks checks,
      ReviewFlows flows,
      Gates gates,
      LinkTitles linkTitles,
      ObjectProvider<DraftCheck> draftChecks,
      Clock clock,
      @Value("${gongkai.disclosure.body-limit}") DataSize bodyLimit) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.columns = columns;
    this.checks = checks;
    this.flows = flows;
    this.gates = gates;
    this.linkTitles = linkTitles;
    this.draftChecks = draftChecks;
    this.clock = clock;
    this.bodyLimit = bodyLimit;
  }

  /**
   * A retry with the id of its own first attempt gets the draft of that attempt. Business systems
   * may hand in drafts, which people then submit.
   */
  Mono<Item> create(NewId id, ItemRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.SYSTEM);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    Mono<Item> fresh =
        units
            .requireWithin(unit, actor)
            .doOnNext(tree -> refuseDissolved(unit, tree))
            .map(tree -> content(request, unit, tree, null))
            .delayUntil(content -> refuseWrong(content, null))
            .flatMap(linkTitles::complete)
            .map(content -> Item.draft(id.value(), content, actor, now()))
            .delayUntil(this::refuseDuplicates)
            .flatMap(draft -> items.insert(draft, Act.of(actor, "draft")));
    return items.find(id.value()).switchIfEmpty(fresh);
  }

  /** The unit of an item never changes, whatever the request says. */
  Mono<Item> edit(String id, Revision seen, ItemRequest request, Actor actor) {
    actor.require(Role.DRAFTER);
    return access
        .open(id, actor)
        .doOnNext(item -> seen.check(item.revision()))
        .zipWith(units.tree())
        .flatMap(both -> {
          Item item = both.getT1();
          Content last = item.content();
          Content next = content(request, last.unit(), both.getT2(), last);
          return refuseWrong(next, last)
              .then(linkTitles.complete(next))
              .flatMap(complete -> edit(item, complete, actor));
        });
  }

  private Mono<Item> edit(Item item, Content next, Actor actor) {
    Item edited = item.edit(next, actor, now());
    return edited == item
        ? Mono.just(item)
        : refuseDuplicates(edited).then(items.replace(edited, Act.of(actor, Action.EDIT.verb())));
  }

  Mono<Item> submit(String id, Revision seen, Actor actor) {
    actor.require(Role.DRAFTER);
    return access
        .open(id, actor)
        .doOnNext(item -> seen.check(item.revision()))
        .flatMap(item -> {
          Item next = item.submit(checks, flows.current(), actor, now());
          return gates.pass(item, next.state()).thenReturn(next);
        })
        .flatMap(next -> items.replace(next, Act.of(actor, Action.SUBMIT.verb())));
  }

  private static void refuseDissolved(String unit, UnitTree tree) {
    if (tree.isDissolved(unit)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "该单位已撤销，不能再新建公开事项。",
          List.of(new FieldProblem("/unit", "单位已撤销")));
    }
  }

  /** It may stay in a column that takes nothing more of its kind, but not come into one. */
  private @Nullable String misplaced(Content next, @Nullable Content last) {
    String misfit = columns.misfit(next.column(), next.type().name());
    if (last != null && next.column().equals(last.column())) {
      return next.type() == last.type() ? null : misfit;
    }
    String obstacle = columns.obstacle(next.column(), next.unit());
    return obstacle == null ? misfit : obstacle;
  }

  private Content content(ItemRequest request, String unit, UnitTree tree, @Nullable Content last) {
    String body = request.body() == null ? "" : request.body();
    if (body.getBytes(StandardCharsets.UTF_8).length > bodyLimit.toBytes()) {
      throw new Refusal(
          CommonCode.TOO_LARGE,
          "正文超过 " + bodyLimit.toKilobytes() + " KB，请将长表格或附录作为附件。",
          List.of(new FieldProblem("/body", "正文过长")));
    }
    Content content = request.content(unit, tree.name(unit));
    List<FieldProblem> wrong =
        new ArrayList<>(content.elements().contradictions(LocalDate.now(clock)));
    wrong.addAll(LinkRules.wrong(content.links()));
    if (content.isInternal() && !InternalClass.isOne(content.elements().infoClass())) {
      wrong.add(new FieldProblem("/infoClass", "内部公开的信息分类须为：" + InternalClass.names()));
    }
    for (int i = 0; i < content.attachments().size(); i++) {
      if (content.attachments().get(i).url() == null) {
        wrong.add(new FieldProblem("/attachments/" + i + "/url", "缺少附件地址"));
      }
    }
    String obstacle = misplaced(content, last);
    if (obstacle != null) {
      wrong.add(new FieldProblem("/column", obstacle));
    }
    refuse(wrong);
    return content;
  }

  private Mono<Void> refuseWrong(Content next, @Nullable Content last) {
    return Flux.fromStream(draftChecks::orderedStream)
        .concatMap(check -> check.problems(next, last))
        .concatMapIterable(found -> found)
        .collectList()
        .doOnNext(Drafting::refuse)
        .then();
  }

  private static void refuse(List<FieldProblem> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", wrong);
    }
  }

  /** Names the field; the unique indexes refuse what comes in between. */
  private Mono<Void> refuseDuplicates(Item item) {
    return Mono.zip(items.isNumberTaken(item), items.isExternalIdTaken(item))
        .doOnNext(taken -> {
          List<FieldProblem> duplicates = new ArrayList<>();
          if (taken.getT1()) {
            duplicates.add(new FieldProblem("/documentNumber", "本单位已有相同发文字号的事项"));
          }
          if (taken.getT2()) {
            duplicates.add(new FieldProblem("/externalId", "本单位已有相同来源编号的事项"));
          }
          if (!duplicates.isEmpty()) {
            throw new Refusal(CommonCode.DUPLICATE, "与已有公开事项重复。", duplicates);
          }
        })
        .then();
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
