package org.gongkai.disclosure.compilation;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.compilation.Compilation.State;
import org.gongkai.disclosure.compilation.Compilation.VolumeFile;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Putting volumes together, asking for their files, publishing and reading them. */
@Component
class CompilationDesk {

  static final String NO_FONT = "服务器没有可用的中文字体，无法生成 PDF；请安装中文字体或设置 GONGKAI_PDF_FONT。";

  private final Compilations compilations;
  private final Items items;
  private final Units units;
  private final CompilationProperties properties;
  private final Clock clock;

  CompilationDesk(
      Compilations compilations,
      Items items,
      Units units,
      CompilationProperties properties,
      Clock clock) {
    this.compilations = compilations;
    this.items = items;
    this.units = units;
    this.properties = properties;
    this.clock = clock;
  }

  /** A file to be read. */
  record Download(VolumeFile file, Flux<ByteBuffer> bytes) {}

  Mono<Compilation> open(NewId id, CompilationRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    return units
        .requireWithin(unit, actor)
        .then(Mono.defer(() -> requirePublic(request)))
        .then(
            Mono.defer(() -> {
              Compilation fresh =
                  Compilation.open(id.value(), unit, request.cover(), request.items(), now());
              return compilations.documents().insertOnce(fresh, Act.of(actor, "compilation.open"));
            }));
  }

  Mono<Compilation> edit(String id, Revision seen, CompilationRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    return own(id, seen, actor)
        .delayUntil(found -> requirePublic(request))
        .map(found -> found.edit(request.cover(), request.items(), now()))
        .flatMap(next -> replace(next, actor, "compilation.edit"));
  }

  Mono<Compilation> build(String id, Revision seen, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    return own(id, seen, actor)
        .doOnNext(found -> {
          if (properties.installed().isEmpty()) {
            throw new Refusal(CompilationCode.NO_FONT, NO_FONT);
          }
        })
        .map(found -> found.build(now()))
        .flatMap(next -> replace(next, actor, "compilation.build"));
  }

  Mono<Compilation> publish(String id, Revision seen, Actor actor) {
    actor.require(Role.OFFICE);
    return own(id, seen, actor)
        .map(found -> found.publish(actor, now()))
        .flatMap(next -> replace(next, actor, "compilation.publish"));
  }

  /** Everybody may read a published one. */
  Mono<Compilation> read(String id, Actor actor) {
    return compilations
        .documents()
        .find(id)
        .filter(found -> found.state() == State.PUBLISHED || !actor.isAnonymous())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("汇编")))
        .delayUntil(
            found -> found.state() == State.PUBLISHED ? Mono.empty() : inside(found, actor));
  }

  Mono<Download> file(String id, String name, Actor actor) {
    return read(id, actor)
        .mapNotNull(Compilation::volume)
        .flatMapIterable(Compilation.Volume::files)
        .filter(file -> file.name().equals(name))
        .next()
        .map(file -> new Download(file, compilations.read(file.blob())))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("汇编文件")));
  }

  Flux<Compilation> list(PageRequest page, Actor actor) {
    return actor.isAnonymous()
        ? compilations.published(page.cursor(), page.limitPlusOne())
        : units
            .tree()
            .flatMapMany(tree ->
                compilations.of(
                    tree.within(StaffAccess.requireStaff(actor).unit()),
                    page.cursor(),
                    page.limitPlusOne()));
  }

  /** The current editions of the items, by id; of those that are public. */
  Mono<Map<String, Integer>> editions(List<Compilation> all) {
    Set<String> ids = new HashSet<>();
    all.forEach(one -> ids.addAll(one.items()));
    return ids.isEmpty() ? Mono.just(Map.of()) : compilations.editions(ids);
  }

  private Mono<Void> requirePublic(CompilationRequest request) {
    List<FieldProblem> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < request.items().size(); i++) {
      if (!seen.add(request.items().get(i))) {
        wrong.add(new FieldProblem("/items/" + i, "同一事项只能编入一次"));
      }
    }
    return Flux.range(0, request.items().size())
        .concatMap(i ->
            items
                .find(request.items().get(i))
                .filter(Item::isPublic)
                .hasElement()
                .filter(there -> !there)
                .map(missing -> new FieldProblem("/items/" + i, "没有这件公开事项")))
        .collectList()
        .doOnNext(missing -> {
          wrong.addAll(missing);
          if (!wrong.isEmpty()) {
            throw new Refusal(CommonCode.INVALID_CONTENT, "汇编内容有误，请按提示修改。", wrong);
          }
        })
        .then();
  }

  private Mono<Compilation> own(String id, Revision seen, Actor actor) {
    return compilations
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("汇编")))
        .delayUntil(found -> inside(found, actor))
        .doOnNext(found -> seen.check(found.revision()));
  }

  private Mono<?> inside(Compilation found, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units.requireWithin(found.unit(), actor);
  }

  private Mono<Compilation> replace(Compilation next, Actor actor, String verb) {
    return compilations.documents().replace(next, Act.of(actor, verb));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
