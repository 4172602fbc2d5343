package org.gongkai.disclosure.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.IndexNumber;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Migration;
import org.gongkai.disclosure.item.Migrations;
import org.gongkai.disclosure.item.TakenValues;
import org.gongkai.platform.store.Act;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Stores the new items of a batch. */
final class Intake {

  /** How often others may take our index numbers before a row gives up. */
  private static final int ROUNDS = 20;

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final Items items;
  private final TakenValues values;
  private final SerialNumbers numbers;
  private final Visible visible;
  private final Files files;
  private final Scheduler bulk;
  private final Act act;
  private final Migration origin;
  private final @Nullable String unitName;

  Intake(
      Items items,
      TakenValues values,
      Visible visible,
      Files files,
      Scheduler bulk,
      Act act,
      Migration origin,
      @Nullable String unitName) {
    this.items = items;
    this.values = values;
    this.numbers = new SerialNumbers(items, values);
    this.visible = visible;
    this.files = files;
    this.bulk = bulk;
    this.act = act;
    this.origin = origin;
    this.unitName = unitName;
  }

  /** The next edition of an item that the old system has changed. */
  Item changed(Item item, Content content) {
    return Migrations.again(item, content, origin, unitName);
  }

  /** The files of what is about to be public stay from now on. */
  Mono<Void> used(Collection<Candidate> fresh, Collection<Candidate> changed) {
    return Flux.concat(Flux.fromIterable(fresh), Flux.fromIterable(changed))
        .concatMap(candidate -> {
          Content content = Objects.requireNonNull(candidate.content());
          String item = candidate.itemId(content.unit());
          return Flux.fromIterable(content.attachments())
              .mapNotNull(Attachment::fileId)
              .concatMap(file -> files.use(file, item));
        })
        .then();
  }

  /** Emits the candidates that are stored now. */
  Flux<Candidate> store(List<Candidate> fresh) {
    return fresh.isEmpty() ? Flux.empty() : store(fresh, ROUNDS);
  }

  private Flux<Candidate> store(List<Candidate> fresh, int rounds) {
    return numbered(fresh)
        .publishOn(bulk)
        .map(this::made)
        .flatMapMany(made -> {
          made.forEach((id, each) -> visible.expect(id, each.candidate().text()));
          List<Item> all = made.values().stream().map(Made::item).toList();
          return items
              .insertMissing(all, act)
              .map(Item::id)
              .collect(Collectors.toSet())
              .flatMapMany(stored -> settled(made, stored, rounds));
        });
  }

  private record Made(Candidate candidate, Item item, IndexNumber number) {}

  private Map<String, Made> made(Map<Candidate, IndexNumber> numbered) {
    Map<String, Made> made = new LinkedHashMap<>();
    numbered.forEach((candidate, number) -> {
      Content content = Objects.requireNonNull(candidate.content());
      String id = candidate.itemId(content.unit());
      Item item = Item.migrated(id, content, origin, number, unitName, publishedAt(candidate));
      made.put(id, new Made(candidate, item, number));
    });
    return made;
  }

  /** What met a taken value: another number, if it was that; otherwise the row stays out. */
  private Flux<Candidate> settled(Map<String, Made> made, Set<String> stored, int rounds) {
    List<Candidate> in = new ArrayList<>();
    List<Made> out = new ArrayList<>();
    made.forEach((id, each) -> {
      if (stored.contains(id)) {
        in.add(each.candidate());
      } else {
        out.add(each);
      }
    });
    if (out.isEmpty()) {
      return Flux.fromIterable(in);
    }
    visible.forget(out.stream().map(each -> each.item().id()).toList());
    List<IndexNumber> back =
        out.stream()
            .filter(each -> each.candidate().indexNumber() == null)
            .map(Made::number)
            .toList();
    return Flux.fromIterable(in).concatWith(numbers.giveBack(back).thenMany(again(out, rounds)));
  }

  private Flux<Candidate> again(List<Made> out, int rounds) {
    String unit = out.getFirst().item().content().unit();
    List<String> sources = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Made each : out) {
      sources.add(String.valueOf(each.candidate().externalId()));
      if (each.item().numberKey() != null) {
        keys.add(each.item().numberKey());
      }
    }
    return Mono.zip(
            values
                .bySource(unit, sources)
                .map(item -> String.valueOf(item.content().externalId()))
                .collect(Collectors.toSet()),
            values
                .byNumber(unit, keys)
                .map(item -> String.valueOf(item.numberKey()))
                .collect(Collectors.toSet()))
        .flatMapMany(taken -> {
          List<Candidate> next =
              out.stream()
                  .map(Made::candidate)
                  .filter(each -> each.indexNumber() == null)
                  .filter(each -> !taken.getT1().contains(String.valueOf(each.externalId())))
                  .filter(each -> !taken.getT2().contains(String.valueOf(each.numberKey())))
                  .toList();
          return next.isEmpty() || rounds == 0 ? Flux.empty() : store(next, rounds - 1);
        });
  }

  /** Numbers that are given stay; of the others each series is looked up once. */
  private Mono<Map<Candidate, IndexNumber>> numbered(List<Candidate> fresh) {
    Map<String, List<Candidate>> bySeries = new HashMap<>();
    Map<Candidate, IndexNumber> numbered = new IdentityHashMap<>();
    for (Candidate each : fresh) {
      if (each.indexNumber() != null) {
        numbered.put(each, IndexNumber.given(each.indexNumber()));
      } else {
        bySeries.computeIfAbsent(series(each), any -> new ArrayList<>()).add(each);
      }
    }
    return Flux.fromIterable(bySeries.entrySet())
        .concatMap(series ->
            numbers
                .take(series.getKey(), series.getValue().size())
                .doOnNext(taken -> {
                  for (int i = 0; i < taken.size(); i++) {
                    numbered.put(series.getValue().get(i), taken.get(i));
                  }
                }))
        .then(Mono.just(numbered));
  }

  private String series(Candidate candidate) {
    String unit = Objects.requireNonNull(candidate.content()).unit();
    return IndexNumber.series(unit, LocalDate.ofInstant(publishedAt(candidate), HERE));
  }

  private Instant publishedAt(Candidate candidate) {
    return candidate.publishedAt() == null ? origin.at() : candidate.publishedAt();
  }
}
