package org.gongkai.feedback.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.feedback.appeal.Action;
import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.Appeals;
import org.gongkai.feedback.appeal.Letter;
import org.gongkai.feedback.desk.StaffAccess;
import org.gongkai.feedback.privacy.Screening;
import org.gongkai.feedback.result.Results;
import org.gongkai.feedback.secret.Sealed;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What officials do with an appeal; each deed is one guarded write. The audit trail gets no
 * remarks, since they may name the citizen: they are in the appeal's own history, sealed.
 */
@Component
class Handling {

  private final Appeals appeals;
  private final StaffAccess access;
  private final Units units;
  private final Results results;
  private final Sealing sealing;
  private final Clock clock;

  Handling(
      Appeals appeals,
      StaffAccess access,
      Units units,
      Results results,
      Sealing sealing,
      Clock clock) {
    this.appeals = appeals;
    this.access = access;
    this.units = units;
    this.results = results;
    this.sealing = sealing;
    this.clock = clock;
  }

  Mono<Appeal> assign(String number, Revision seen, AssignRequest request, Actor actor) {
    String unit = request.unit().strip();
    return open(number, seen, actor)
        .map(appeal -> appeal.assign(unit, note(request.note(), number), actor, now()))
        .delayUntil(appeal -> requireActive(unit, actor))
        .flatMap(next -> store(next, actor, Action.ASSIGN));
  }

  Mono<Appeal> reply(String number, Revision seen, ReplyRequest request, Actor actor) {
    return open(number, seen, actor)
        .map(appeal -> appeal.reply(sealing.seal(request.text().strip(), number), actor, now()))
        .flatMap(next -> store(next, actor, Action.REPLY));
  }

  Mono<Appeal> approveReply(String number, Revision seen, Actor actor) {
    return open(number, seen, actor)
        .map(appeal -> appeal.approveReply(actor, now()))
        .flatMap(next -> store(next, actor, Action.APPROVE_REPLY));
  }

  Mono<Appeal> returnReply(String number, Revision seen, ReasonRequest request, Actor actor) {
    return open(number, seen, actor)
        .map(appeal -> appeal.returnReply(sealing.seal(request.reason(), number), actor, now()))
        .flatMap(next -> store(next, actor, Action.RETURN_REPLY));
  }

  /** The list of results is filled after the write, and from its event should that fail. */
  Mono<Appeal> publishResult(String number, Revision seen, ResultRequest request, Actor actor) {
    return open(number, seen, actor)
        .flatMap(appeal -> {
          Appeal next = appeal.publishResult(request.words(), actor, now());
          screen(appeal, request);
          return store(next, actor, Action.PUBLISH_RESULT)
              .delayUntil(done -> results.add(done.result(request.words()), actor));
        });
  }

  private Mono<Appeal> open(String number, Revision seen, Actor actor) {
    return access.open(number, actor).doOnNext(appeal -> seen.check(appeal.revision()));
  }

  private Mono<Void> requireActive(String unit, Actor actor) {
    return units
        .requireWithin(unit, actor)
        .doOnNext(tree -> {
          if (!tree.isActive(unit)) {
            throw new Refusal(
                CommonCode.INVALID_CONTENT,
                "提交的内容有误，请按提示修改。",
                List.of(new FieldProblem("/unit", "没有这个单位，或该单位已停用")));
          }
        })
        .then();
  }

  private void screen(Appeal appeal, ResultRequest request) {
    Letter letter = sealing.open(appeal.letter(), appeal.id(), Letter.class);
    Screening screening = new Screening(letter.name(), letter.phone());
    List<FieldProblem> found = new ArrayList<>();
    screen(screening, "/title", request.title(), found);
    screen(screening, "/question", request.question(), found);
    screen(screening, "/reply", request.reply(), found);
    if (!found.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "公开文本含有个人信息，请隐去后再公开。", found);
    }
  }

  private static void screen(
      Screening screening, String pointer, String text, List<FieldProblem> found) {
    List<String> findings = screening.findings(text);
    if (!findings.isEmpty()) {
      found.add(new FieldProblem(pointer, "含有" + String.join("、", findings)));
    }
  }

  private @Nullable Sealed note(@Nullable String text, String number) {
    return text == null || text.isBlank() ? null : sealing.seal(text.strip(), number);
  }

  private Mono<Appeal> store(Appeal next, Actor actor, Action action) {
    return appeals.replace(next, Act.of(actor, action.verb()));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
