package org.gongkai.disclosure.library;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.notice.Notice;
import org.gongkai.disclosure.notice.Notices;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.published.PublicRecords;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the library of what is due. Any number of instances may do so at once: the revision lets
 * one of them claim a submission, and what a dead one had claimed is told again after a while.
 */
@Component
class Sending {

  private static final int BATCH = 20;
  private static final Duration HELD_BACK = Duration.ofSeconds(5);

  private final Submissions submissions;
  private final LibraryClient client;
  private final PublicRecords records;
  private final Notices notices;
  private final LibraryProperties settings;
  private final Site site;

  /** Since when, and how often in a row, the library has not answered this instance. */
  private final AtomicReference<Silence> silence = new AtomicReference<>(Silence.NONE);

  Sending(
      Submissions submissions,
      LibraryClient client,
      PublicRecords records,
      Notices notices,
      LibraryProperties settings,
      Site site) {
    this.submissions = submissions;
    this.client = client;
    this.records = records;
    this.notices = notices;
    this.settings = settings;
    this.site = site;
  }

  /** Until then nobody is asked: what one document is refused for, a hundred would be. */
  private record Silence(int failures, Instant until) {

    static final Silence NONE = new Silence(0, Instant.MIN);
  }

  /** Sends what waits, one after the other, so that the library is not run over. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.library.sweep:2s}")
  Mono<Void> sweep() {
    return Mono.defer(() ->
        settings.isOff() || isSilent()
            ? Mono.empty()
            : submissions
                .due(submissions.now(), BATCH)
                .concatMap(this::claim, 1)
                .takeUntil(sent -> isSilent())
                .then());
  }

  private boolean isSilent() {
    return submissions.now().isBefore(silence.get().until());
  }

  private void note(Outcome outcome, Instant now) {
    silence.updateAndGet(known ->
        outcome.fate() == Outcome.Fate.LATER
            ? new Silence(known.failures() + 1, now.plus(settings.waitAfter(known.failures() + 1)))
            : Silence.NONE);
  }

  private Mono<Submission> claim(Submission due) {
    Duration lease = settings.timeout().multipliedBy(3);
    return submissions
        .documents()
        .replace(due.claimed(submissions.now(), lease), Submissions.SEND)
        .onErrorResume(
            Refusal.class,
            refusal ->
                refusal.code() == CommonCode.STALE_REVISION ? Mono.empty() : Mono.error(refusal))
        .flatMap(claimed ->
            records
                .find(claimed.id())
                .filter(shown -> shown.revision() >= claimed.what().publicRevision())
                .flatMap(shown -> send(claimed, shown))
                .switchIfEmpty(Mono.defer(() -> putOff(claimed))));
  }

  private Mono<Submission> send(Submission claimed, PublicRecord shown) {
    Told told = claimed.now(shown);
    return client
        .tell(Message.of(told, shown, site.url(""), site.url(Site.item(claimed.id()))))
        .flatMap(outcome -> {
          Instant now = submissions.now();
          note(outcome, now);
          return submissions
              .documents()
              .change(
                  claimed.id(),
                  Submissions.SEND,
                  read -> read.told(told, outcome, retryAt(read, outcome, now), now));
        })
        .delayUntil(submissions::settle)
        .delayUntil(this::tellOffice);
  }

  /**
   * A part of a package that is not out as a whole, or a state that this instance does not see yet.
   */
  private Mono<Submission> putOff(Submission claimed) {
    Instant later = submissions.now().plus(HELD_BACK);
    return submissions
        .documents()
        .change(claimed.id(), Submissions.SEND, read -> read.putOff(later));
  }

  private @Nullable Instant retryAt(Submission read, Outcome outcome, Instant now) {
    int tried = read.tries().count();
    return outcome.fate() == Outcome.Fate.LATER && tried < settings.attempts()
        ? now.plus(settings.waitAfter(tried))
        : null;
  }

  private Mono<Void> tellOffice(Submission submission) {
    if (submission.state() != Submission.State.FAILED) {
      return Mono.empty();
    }
    return notices.give(
        List.of(
            Notice.toRole(
                Notice.Kind.LIBRARY_FAILED,
                Submissions.matter(submission),
                String.valueOf(submission.what().publicRevision()),
                Role.OFFICE,
                settings.name() + "：" + submission.tries().failure(),
                submission.updatedAt())));
  }
}
