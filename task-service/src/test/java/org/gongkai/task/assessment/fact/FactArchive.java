package org.gongkai.task.assessment.fact;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Very many facts of very many units, for measuring. */
public final class FactArchive {

  private static final Instant AT = Instant.parse("2021-12-31T02:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

  private final FactFile file;

  public FactArchive(MongoDatabase database) {
    Clock clock = Clock.systemUTC();
    this.file = new FactFile(database, new StaleScores(database, clock), clock);
  }

  public Facts facts() {
    return new Facts(file);
  }

  /** As many facts of each unit, spread over the variants v0, v1, …; every seventh is late. */
  public void fill(int units, int each, int variants) {
    for (int u = 0; u < units; u++) {
      List<Fact> facts = new ArrayList<>(each);
      for (int i = 0; i < each; i++) {
        facts.add(fact("unit-" + u, i, "v" + i % variants));
      }
      file.opened().flatMap(all -> Mono.from(all.insertMany(facts))).block();
    }
  }

  private static Fact fact(String unit, int i, String variant) {
    Fact.Source source = Observation.source("measured", unit + "-" + i, 1, AT);
    return Fact.of(source, unit, FactKind.values()[i % 3], FIRST.plusDays(i % 360))
        .sort(variant)
        .judged(i % 7 != 0)
        .titled("关于做好政务公开工作的通知", "/items/" + i);
  }
}
