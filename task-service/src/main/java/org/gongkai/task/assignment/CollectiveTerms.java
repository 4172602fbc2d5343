package org.gongkai.task.assignment;

import java.time.LocalDate;
import org.gongkai.task.unit.Expansion;
import reactor.core.publisher.Mono;

/** What collective terms stand for; empty when a term is not known. */
interface CollectiveTerms {

  Mono<Expansion> expand(String term, String territory, LocalDate on);
}
