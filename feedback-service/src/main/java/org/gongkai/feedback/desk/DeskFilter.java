package org.gongkai.feedback.desk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.feedback.appeal.AppealState;
import org.gongkai.feedback.appeal.Appeals;
import org.gongkai.feedback.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which appeals a list shows.
 *
 * @param state null for all
 * @param unit null for all units of the caller
 */
record DeskFilter(@Nullable AppealState state, @Nullable String unit) {

  /** The query for one page; refuses a unit that is not the caller's. */
  Bson query(Actor caller, UnitTree units, @Nullable Cursor after) {
    List<Bson> all = new ArrayList<>();
    if (unit != null) {
      if (!units.isWithin(unit, caller.unit())) {
        throw Refusal.forbidden("该单位不是您所在单位或其下级单位。");
      }
      all.add(eq("unit", unit));
    } else if (!units.isWhole(caller.unit())) {
      Bson own = in("unit", units.within(caller.unit()));
      all.add(units.isRoot(caller.unit()) ? or(own, eq("unit", null)) : own);
    }
    if (state != null) {
      all.add(eq("state", state.name()));
    }
    if (after != null) {
      LocalDate dueOn = day(after.text(0));
      all.add(
          or(gt(Appeals.DUE_ON, dueOn), and(eq(Appeals.DUE_ON, dueOn), gt("_id", after.text(1)))));
    }
    return all.isEmpty() ? empty() : and(all);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException damaged) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 cursor 无效，请从第一页重新开始。");
    }
  }
}
