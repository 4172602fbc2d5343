package org.gongkai.disclosure.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By when the information of an item has to be public (条例第二十六条, or its catalogue entry). */
@Component
class PublishDue {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final KnownCodes codes;
  private final WorkingDays calendar;
  private final Clock clock;

  PublishDue(KnownCodes codes, WorkingDays calendar, Clock clock) {
    this.codes = codes;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * How an item stands towards its term.
   *
   * @param formedDate when the information was formed or changed; null when nobody said
   * @param due null without that day, or when it is not for the public
   * @param complete false when it rests on a year whose holidays are not loaded
   * @param publishedOn when it became public; null while it is not
   * @param state null without {@code due}
   */
  record View(
      @Nullable LocalDate formedDate,
      @Nullable LocalDate due,
      @Nullable Boolean complete,
      @Nullable String explained,
      @Nullable Light light,
      @Nullable LocalDate publishedOn,
      @Nullable State state) {

    private static final View NONE = new View(null, null, null, null, null, null, null);
  }

  /** Whether the term was kept. */
  enum State {
    WAITING,
    OVERDUE,
    IN_TIME,
    LATE
  }

  /** Counted from the formation, or for what is public already from the change. */
  static Due of(
      Content content, boolean changed, Map<String, KnownCode> known, WorkingDays calendar) {
    String code = content.elements().catalogueCode();
    KnownCode entry = code == null ? null : known.get(code);
    LocalDate formed = Objects.requireNonNull(content.elements().formedDate());
    return Due.of(
        changed ? "信息变更于" : "信息形成于", formed, entry == null ? null : entry.timeLimit(), calendar);
  }

  Mono<View> of(Item item) {
    return codes.all().map(known -> view(item, known, LocalDate.now(clock)));
  }

  View view(Item item, Map<String, KnownCode> known, LocalDate today) {
    if (CatalogueDuties.isOwed(item) && item.content().elements().formedDate() != null) {
      Due due = of(item.content(), item.edition() != null, known, calendar);
      State state = due.isOverdueOn(today) ? State.OVERDUE : State.WAITING;
      return view(item.content(), due, due.light(today, calendar), null, state);
    }
    Edition last = item.edition();
    if (last == null || !item.isPublic() || last.content().elements().formedDate() == null) {
      return View.NONE;
    }
    Due due = of(last.content(), last.number() > 1, known, calendar);
    LocalDate on = last.publishedAt().atZone(CHINA).toLocalDate();
    return view(last.content(), due, null, on, due.isOverdueOn(on) ? State.LATE : State.IN_TIME);
  }

  private static View view(
      Content content, Due due, @Nullable Light light, @Nullable LocalDate on, State state) {
    return new View(
        content.elements().formedDate(),
        due.on(),
        due.complete(),
        due.explained(),
        light,
        on,
        state);
  }
}
