package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Notes that a public item was compared with the facts; what is public stays as it is. */
public final class Verifying {

  private Verifying() {}

  /**
   * Notes the result.
   *
   * @param next by when it is to be done again, after today
   */
  public static Item verify(
      Item item,
      Verification.Result result,
      @Nullable String note,
      @Nullable LocalDate next,
      Actor by,
      Instant at) {
    Action.VERIFY.check(item, by);
    if (next != null && !next.isAfter(ValidityTimeline.day(at))) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "下次核验日期须在今天之后。",
          List.of(new FieldProblem("/nextDate", "须在今天之后")));
    }
    Verification done = new Verification(result, note, Person.of(by), at, next);
    return new Change(item)
        .step(Action.VERIFY, item.state(), by, at, note)
        .verification(done)
        .made();
  }
}
