package org.gongkai.disclosure.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.interpretation.InterpretationReading;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.published.PublicRecords;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings as citizens see them: nothing that has not passed the review as an item. */
@Component
class PublicMeetings {

  private final Meetings meetings;
  private final PublicRecords records;
  private final InterpretationReading interpretations;
  private final Units units;

  PublicMeetings(
      Meetings meetings,
      PublicRecords records,
      InterpretationReading interpretations,
      Units units) {
    this.meetings = meetings;
    this.records = records;
    this.interpretations = interpretations;
    this.units = units;
  }

  /**
   * A meeting whose record is public.
   *
   * @param title as the public item has it, like the text
   */
  record Line(
      String id,
      int number,
      int year,
      Instant heldAt,
      String unit,
      @Nullable String unitName,
      String title,
      String itemId,
      String url,
      Instant publishedAt,
      String text,
      List<Reading> policies,
      List<Reading> interpretations) {}

  /** A public item on which was decided, or that interprets what was. */
  record Reading(String id, String title, Instant publishedAt) {}

  /** What was withdrawn in this moment is left out, so that a page may be shorter. */
  Mono<Page<Line>> list(PageRequest page) {
    return meetings
        .published(page.cursor(), page.limitPlusOne())
        .collectList()
        .flatMap(found -> {
          Page<MeetingRecord> some =
              Page.of(
                  found,
                  page,
                  one -> one,
                  last -> Cursor.of(Objects.requireNonNull(last.publishedAt()), last.id()));
          return Flux.fromIterable(some.items())
              .concatMap(this::line)
              .collectList()
              .map(lines -> new Page<>(lines, some.next()));
        });
  }

  private Mono<Line> line(MeetingRecord one) {
    return records
        .find(Objects.requireNonNull(one.itemId()))
        .ofType(PublicItem.class)
        .flatMap(item ->
            Mono.zip(units.tree(), policies(one), readings(one, item.id()))
                .map(found ->
                    new Line(
                        one.id(),
                        one.minutes().number(),
                        one.year(),
                        one.minutes().heldAt(),
                        one.unit(),
                        found.getT1().name(one.unit()),
                        item.content().title(),
                        item.id(),
                        "/record/" + item.id(),
                        item.publishedAt(),
                        item.bodyText(),
                        found.getT2(),
                        found.getT3())));
  }

  private Mono<List<Reading>> policies(MeetingRecord one) {
    return Flux.fromIterable(one.decidedPolicies())
        .concatMap(records::find)
        .ofType(PublicItem.class)
        .map(it -> new Reading(it.id(), it.content().title(), it.publishedAt()))
        .collectList();
  }

  private Mono<List<Reading>> readings(MeetingRecord one, String item) {
    Flux<Reading> named =
        Flux.fromIterable(one.interpretationIds())
            .concatMap(records::find)
            .ofType(PublicItem.class)
            .map(it -> new Reading(it.id(), it.content().title(), it.publishedAt()));
    Flux<Reading> registered =
        interpretations
            .published(item)
            .flatMapIterable(lines -> lines)
            .map(it -> new Reading(it.id(), it.title(), it.publishedAt()));
    return Flux.concat(named, registered).distinct(Reading::id).collectList();
  }
}
