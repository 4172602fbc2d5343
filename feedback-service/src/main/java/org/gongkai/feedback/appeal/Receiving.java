package org.gongkai.feedback.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.UnitTree;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in what a citizen writes. */
@Component
class Receiving {

  /** How many numbers may be taken by others before giving up; even one is rare. */
  private static final int ATTEMPTS = 4;

  private final Appeals appeals;
  private final Units units;
  private final QueryCodes codes;
  private final Sealing sealing;
  private final WorkingDays workingDays;
  private final AppealProperties properties;
  private final Clock clock;

  Receiving(
      Appeals appeals,
      Units units,
      QueryCodes codes,
      Sealing sealing,
      WorkingDays workingDays,
      AppealProperties properties,
      Clock clock) {
    this.appeals = appeals;
    this.units = units;
    this.codes = codes;
    this.sealing = sealing;
    this.workingDays = workingDays;
    this.properties = properties;
    this.clock = clock;
  }

  /** A retry with the id of its own first attempt gets the receipt of that attempt. */
  Mono<Receipt> receive(NewId id, AppealRequest request) {
    return units.tree().doOnNext(tree -> check(request, tree)).then(attempt(id, request, 0));
  }

  private Mono<Receipt> attempt(NewId id, AppealRequest request, int attempt) {
    return Mono.defer(() -> {
      Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      LocalDate today = LocalDate.ofInstant(at, clock.getZone());
      String number = AppealNumber.of(today, id, attempt);
      String code = codes.code(id, number);
      Appeal fresh = appeal(number, code, request, today, at);
      return appeals
          .insert(fresh, Act.of(Actor.anonymous(), Action.RECEIVE.verb()))
          .onErrorResume(Receiving::isTaken, taken -> own(number, code, taken))
          .map(appeal -> receipt(appeal, code))
          .onErrorResume(
              failure -> isTaken(failure) && attempt + 1 < ATTEMPTS,
              taken -> attempt(id, request, attempt + 1));
    });
  }

  private Appeal appeal(
      String number, String code, AppealRequest request, LocalDate today, Instant at) {
    return Appeal.received(
        number,
        request.kind(),
        request.topic(),
        sealing.seal(request.letter(), number),
        codes.mark(number, code),
        request.askedUnit(),
        request.itemId(),
        Boolean.TRUE.equals(request.publicConsent()),
        workingDays.deadline(today, properties.limit(request.kind())),
        at);
  }

  /** Whoever has the same code had the same request: it is the first attempt. */
  private Mono<Appeal> own(String number, String code, Throwable taken) {
    return appeals
        .find(number)
        .filter(appeal -> codes.opens(appeal, number, code))
        .switchIfEmpty(Mono.error(taken));
  }

  private void check(AppealRequest request, UnitTree tree) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (!properties.topics().contains(request.topic())) {
      wrong.add(new FieldProblem("/topic", "可选的领域：" + String.join("、", properties.topics())));
    }
    String unit = request.askedUnit();
    if (unit != null && !tree.isActive(unit)) {
      wrong.add(new FieldProblem("/unit", "没有这个单位"));
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", wrong);
    }
  }

  private static Receipt receipt(Appeal appeal, String code) {
    return new Receipt(appeal.id(), code, appeal.receivedAt(), appeal.deadline().dueOn());
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }
}
