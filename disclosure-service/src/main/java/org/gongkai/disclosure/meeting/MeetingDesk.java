package org.gongkai.disclosure.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gongkai.disclosure.item.Drafts;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.published.PublicRecords;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people do with records. */
@Component
class MeetingDesk {

  private static final String COLUMN = "major-decisions";

  private final Meetings meetings;
  private final Drafts drafts;
  private final StaffAccess access;
  private final PublicRecords records;
  private final Units units;
  private final Clock clock;
  private final Duration publishWithin;

  MeetingDesk(
      Meetings meetings,
      Drafts drafts,
      StaffAccess access,
      PublicRecords records,
      Units units,
      Clock clock,
      @Value("${gongkai.disclosure.meeting.publish-within:24h}") Duration publishWithin) {
    this.meetings = meetings;
    this.drafts = drafts;
    this.access = access;
    this.records = records;
    this.units = units;
    this.clock = clock;
    this.publishWithin = publishWithin;
  }

  Mono<MeetingRecord> record(NewId id, MeetingRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    return units
        .requireWithin(unit, actor)
        .then(Mono.defer(() -> minutes(request, actor)))
        .map(minutes ->
            MeetingRecord.of(
                id.value(), unit, minutes, minutes.heldAt().plus(publishWithin), actor, now()))
        .flatMap(fresh -> meetings.documents().insertOnce(fresh, Act.of(actor, "meeting.record")));
  }

  /** The unit of a record never changes, whatever the request says. */
  Mono<MeetingRecord> edit(String id, Revision seen, MeetingRequest request, Actor actor) {
    return minutes(request, actor)
        .flatMap(minutes ->
            act(
                id,
                seen,
                actor,
                "meeting.edit",
                one -> one.edit(minutes, minutes.heldAt().plus(publishWithin), actor, now())));
  }

  /** Makes the item of it; done again after a crash it meets the item of the first attempt. */
  Mono<MeetingRecord> draft(String id, Revision seen, @Nullable String column, Actor actor) {
    return read(id, actor)
        .doOnNext(one -> seen.check(one.revision()))
        .doOnNext(one -> MeetingAction.DRAFT.check(one, actor))
        .flatMap(one -> Mono.zip(Mono.just(one), units.tree(), decided(one)))
        .flatMap(both -> {
          MeetingRecord one = both.getT1();
          if (!MeetingText.hasOpenParts(one)) {
            throw invalid("/agenda", "没有可以公开的议题");
          }
          String name = Objects.requireNonNullElse(both.getT2().name(one.unit()), one.unit());
          return drafts.create(
              one.nextItem(),
              new Drafts.Draft(
                  ItemType.MEETING_RECORD,
                  one.title(name),
                  column == null ? COLUMN : column,
                  one.unit(),
                  name,
                  LocalDate.ofInstant(one.minutes().heldAt(), clock.getZone()),
                  MeetingText.html(one, name),
                  both.getT3()),
              actor);
        })
        .flatMap(item ->
            act(id, seen, actor, "meeting.draft", one -> one.drafted(item.id(), actor, now())));
  }

  /** What readers may open already; the others show the meeting once they are public. */
  private Mono<List<Link>> decided(MeetingRecord one) {
    return Flux.fromIterable(one.decidedPolicies())
        .concatMap(records::find)
        .ofType(PublicItem.class)
        .map(policy -> new Link(Link.Kind.DECIDES, policy.id(), null, null))
        .collectList();
  }

  Mono<MeetingRecord> interpret(String id, Revision seen, List<String> items, Actor actor) {
    return openable(items, "/itemIds/", actor)
        .then(
            Mono.defer(() ->
                act(
                    id,
                    seen,
                    actor,
                    "meeting.interpret",
                    one -> one.interpretedBy(items, actor, now()))));
  }

  Mono<MeetingRecord> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return meetings
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("会议记录")))
        .delayUntil(one -> units.requireWithin(one.unit(), actor));
  }

  Flux<MeetingRecord> list(PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .requireWithin(actor.unit(), actor)
        .flatMapMany(
            tree -> meetings.list(tree.within(actor.unit()), page.cursor(), page.limitPlusOne()));
  }

  /** In the milliseconds that the store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Mono<MeetingRecord.Minutes> minutes(MeetingRequest request, Actor actor) {
    return Mono.fromCallable(() -> request.minutes(now()))
        .delayUntil(minutes ->
            Flux.fromStream(IntStream.range(0, minutes.agenda().size()).boxed())
                .concatMap(at ->
                    openable(
                        minutes.agenda().get(at).policyIds(),
                        "/agenda/" + at + "/policyIds/",
                        actor)));
  }

  private Mono<Void> openable(List<String> items, String pointer, Actor actor) {
    return Flux.fromStream(IntStream.range(0, items.size()).boxed())
        .concatMap(at ->
            access
                .open(items.get(at), actor)
                .onErrorMap(Refusal.class, refused -> invalid(pointer + at, "没有这个事项")))
        .then();
  }

  private Mono<MeetingRecord> act(
      String id, Revision seen, Actor actor, String verb, UnaryOperator<MeetingRecord> deed) {
    return read(id, actor)
        .doOnNext(one -> seen.check(one.revision()))
        .map(deed)
        .flatMap(next -> meetings.documents().replace(next, Act.of(actor, verb)));
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "会议记录有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }
}
