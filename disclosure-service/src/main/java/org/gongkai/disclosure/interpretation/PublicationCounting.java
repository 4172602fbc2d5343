package org.gongkai.disclosure.interpretation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notes on sheets and duties when their items became public; doing it again changes nothing.
 * Imported history is not counted: nobody owed its interpretation here.
 */
@Component
class PublicationCounting {

  private static final Act COUNT =
      Act.of(Actor.service("disclosure-service"), "interpretation.count");

  private final Interpretations interpretations;
  private final Triggers triggers;
  private final Clock clock;

  PublicationCounting(Interpretations interpretations, Triggers triggers, Clock clock) {
    this.interpretations = interpretations;
    this.triggers = triggers;
    this.clock = clock;
  }

  Mono<Void> published(InterpretationConfiguration.News news) {
    return news.migrated() == null ? count(news, news.publishedAt()) : Mono.empty();
  }

  Mono<Void> withdrawn(InterpretationConfiguration.News news) {
    return count(news, null);
  }

  private Mono<Void> count(InterpretationConfiguration.News news, @Nullable Instant publishedAt) {
    return switch (news.type()) {
      case INTERPRETATION ->
          interpretations
              .sheets()
              .change(news.id(), COUNT, sheet -> counted(sheet, news, publishedAt))
              .flatMap(this::answer);
      case NORMATIVE_DOCUMENT ->
          interpretations
              .duties()
              .insertOnce(Duty.of(news.id(), news.unit(), news.type()), COUNT)
              .then(note(news, publishedAt));
      default -> note(news, publishedAt);
    };
  }

  /** Whatever asked for the interpretation has it now, or waits again. */
  Mono<Void> answer(Sheet sheet) {
    Instant publishedAt = sheet.publishedAt();
    String trigger = sheet.triggerId();
    if (trigger == null) {
      return Mono.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return triggers
        .documents()
        .change(
            trigger,
            COUNT,
            asked ->
                publishedAt == null
                    ? asked.reopened(sheet.id(), now)
                    : asked.answered(sheet.id(), publishedAt, now))
        .then();
  }

  /** Told once, however often the news comes. */
  private Sheet counted(
      Sheet sheet, InterpretationConfiguration.News news, @Nullable Instant publishedAt) {
    Sheet next = sheet.published(publishedAt);
    return next == sheet
        ? sheet
        : next.told(news.title(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Mono<Void> note(InterpretationConfiguration.News news, @Nullable Instant publishedAt) {
    return Mono.defer(() ->
            interpretations.duties().change(news.id(), COUNT, duty -> duty.published(publishedAt)))
        .then();
  }
}
