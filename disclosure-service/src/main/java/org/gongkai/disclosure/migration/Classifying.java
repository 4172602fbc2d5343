package org.gongkai.disclosure.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Migration;
import org.gongkai.disclosure.item.Migrations;
import org.gongkai.disclosure.item.TakenValues;
import org.gongkai.disclosure.migration.Batch.Judged;
import org.gongkai.disclosure.migration.Counts.Fate;
import org.gongkai.platform.store.Act;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides the fate of rows by what is there already, and brings it about unless it is a dry run.
 */
final class Classifying {

  private final ImportJob job;
  private final Items items;
  private final TakenValues values;
  private final Editions editions;
  private final Intake intake;
  private final Act act;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> numberKeys = new HashSet<>();

  Classifying(
      ImportJob job, Items items, TakenValues values, Editions editions, Intake intake, Act act) {
    this.job = job;
    this.items = items;
    this.values = values;
    this.editions = editions;
    this.intake = intake;
    this.act = act;
  }

  /** A row that an earlier attempt has dealt with. */
  void pass(Candidate done) {
    if (!done.isRefused()) {
      isSecond(done);
    }
  }

  /**
   * @param again whether an earlier attempt may have taken in some of these without noting it
   */
  Mono<Batch> take(List<Candidate> candidates, boolean again) {
    List<Candidate> checked = candidates.stream().map(this::checked).toList();
    List<String> ids = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Candidate each : checked) {
      if (!each.isRefused()) {
        ids.add(Objects.requireNonNull(each.externalId()));
        if (each.numberKey() != null) {
          keys.add(each.numberKey());
        }
      }
    }
    return Mono.zip(
            values
                .bySource(job.unit(), ids)
                .collectMap(item -> String.valueOf(item.content().externalId())),
            values.byNumber(job.unit(), keys).collectMap(item -> String.valueOf(item.numberKey())))
        .flatMap(known -> decided(checked, known.getT1(), known.getT2(), again));
  }

  private Candidate checked(Candidate candidate) {
    return candidate.isRefused() || !isSecond(candidate)
        ? candidate
        : candidate.refused("/externalId", "文件中前面已有相同来源编号或发文字号的行");
  }

  private boolean isSecond(Candidate candidate) {
    String key = candidate.numberKey();
    boolean second = !sources.add(Objects.requireNonNull(candidate.externalId()));
    return (key != null && !numberKeys.add(key)) || second;
  }

  private Mono<Batch> decided(
      List<Candidate> candidates,
      Map<String, Item> bySource,
      Map<String, Item> byNumber,
      boolean again) {
    List<Judged> rows = new ArrayList<>();
    List<Candidate> fresh = new ArrayList<>();
    Map<Candidate, Item> changed = new HashMap<>();
    for (Candidate each : candidates) {
      Judged row = fate(each, bySource, byNumber, again);
      rows.add(row);
      if (row.fate() == Fate.NEW && !bySource.containsKey(each.externalId())) {
        fresh.add(each);
      } else if (row.fate() == Fate.CHANGED) {
        Item item = Objects.requireNonNull(bySource.get(String.valueOf(each.externalId())));
        if (!Migrations.isSame(item, Objects.requireNonNull(each.content()))) {
          changed.put(each, item);
        }
      }
    }
    if (job.dryRun()) {
      return Mono.just(new Batch(rows));
    }
    return stored(fresh, changed)
        .map(in -> new Batch(rows.stream().map(row -> settled(row, fresh, changed, in)).toList()));
  }

  private Judged fate(
      Candidate candidate, Map<String, Item> bySource, Map<String, Item> byNumber, boolean again) {
    if (candidate.isRefused()) {
      return Judged.refused(candidate);
    }
    Content content = Objects.requireNonNull(candidate.content());
    Item known = bySource.get(String.valueOf(candidate.externalId()));
    Item namesake = byNumber.get(String.valueOf(candidate.numberKey()));
    if (known != null && Migrations.isSame(known, content)) {
      return new Judged(candidate, again && isOurs(known) ? how(known) : Fate.UNCHANGED);
    }
    if (namesake != null && (known == null || !namesake.id().equals(known.id()))) {
      return Judged.refused(candidate.refused("/documentNumber", "本单位已有相同发文字号的事项"));
    }
    if (known == null) {
      return new Judged(candidate, Fate.NEW);
    }
    return Migrations.isOnlyMigrated(known)
        ? new Judged(candidate, Fate.CHANGED)
        : Judged.refused(candidate.refused("/externalId", "该事项已在本系统起草、审核、更正或撤下，不由迁移修改"));
  }

  /** Taken in by an earlier attempt of this very import. */
  private boolean isOurs(Item item) {
    Migration migration = item.migration();
    return migration != null && migration.batch().equals(job.id());
  }

  private static Fate how(Item item) {
    return item.earlier().isEmpty() ? Fate.NEW : Fate.CHANGED;
  }

  private Mono<Set<Candidate>> stored(List<Candidate> fresh, Map<Candidate, Item> changed) {
    Flux<Candidate> replaced =
        Flux.fromIterable(changed.entrySet())
            .concatMap(each -> replaced(each.getKey(), each.getValue()));
    return intake
        .used(fresh, changed.keySet())
        .thenMany(intake.store(fresh))
        .concatWith(replaced)
        .collect(() -> Collections.newSetFromMap(new IdentityHashMap<>()), Set::add);
  }

  /** The edition that is replaced is kept first. */
  private Mono<Candidate> replaced(Candidate candidate, Item item) {
    Item next = intake.changed(item, Objects.requireNonNull(candidate.content()));
    return editions
        .keep(item.id(), Objects.requireNonNull(item.edition()))
        .then(items.replace(next, act))
        .thenReturn(candidate);
  }

  private static Judged settled(
      Judged row, List<Candidate> fresh, Map<Candidate, Item> changed, Set<Candidate> in) {
    Candidate candidate = row.candidate();
    boolean tried = fresh.contains(candidate) || changed.containsKey(candidate);
    return !tried || in.contains(candidate)
        ? row
        : Judged.refused(
            candidate.refused(
                candidate.indexNumber() == null ? "/externalId" : "/indexNumber",
                "索引号、来源编号或发文字号已被其他事项使用"));
  }
}
