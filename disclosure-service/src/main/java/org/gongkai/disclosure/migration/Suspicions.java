package org.gongkai.disclosure.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.migration.source.RowProblem;
import org.gongkai.disclosure.screening.MigratedScreening;
import org.gongkai.disclosure.screening.MigratedScreening.Suspicion;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Says of each row what in it should perhaps not be public. */
final class Suspicions {

  /** Of one row; a list of a thousand names needs no thousand notes. */
  private static final int MOST = 20;

  private final MigratedScreening screening;
  private final ScreeningMode mode;
  private final Scheduler bulk;

  Suspicions(MigratedScreening screening, ScreeningMode mode, Scheduler bulk) {
    this.screening = screening;
    this.mode = mode;
    this.bulk = bulk;
  }

  /** In the same order. */
  Mono<List<Candidate>> screened(List<Candidate> candidates) {
    if (mode == ScreeningMode.OFF) {
      return Mono.just(candidates);
    }
    List<Content> contents =
        candidates.stream()
            .filter(candidate -> !candidate.isRefused())
            .map(candidate -> Objects.requireNonNull(candidate.content()))
            .toList();
    return screening
        .look(contents)
        .subscribeOn(bulk)
        .map(found -> {
          List<Candidate> all = new ArrayList<>();
          int next = 0;
          for (Candidate candidate : candidates) {
            all.add(candidate.isRefused() ? candidate : told(candidate, found.get(next++)));
          }
          return all;
        });
  }

  private Candidate told(Candidate candidate, List<Suspicion> found) {
    if (found.isEmpty()) {
      return candidate;
    }
    List<RowProblem> problems = new ArrayList<>();
    for (Suspicion each : found.subList(0, Math.min(MOST, found.size()))) {
      problems.add(
          mode == ScreeningMode.REFUSE && each.personal()
              ? RowProblem.refused(each.pointer(), each.detail())
              : RowProblem.note(each.pointer(), each.detail()));
    }
    if (found.size() > MOST) {
      String more = "另有 " + (found.size() - MOST) + " 处疑似不宜公开的内容";
      boolean out = mode == ScreeningMode.REFUSE && found.stream().anyMatch(Suspicion::personal);
      problems.add(out ? RowProblem.refused("/body", more) : RowProblem.note("/body", more));
    }
    return candidate.with(candidate.content(), problems);
  }
}
