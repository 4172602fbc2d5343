package org.gongkai.disclosure.proof.check;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.proof.LogKind;
import org.gongkai.disclosure.proof.check.Finding.Kind;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Compares what is stored as public with what the log says of it. */
final class ContentCheck {

  /** So long an event may be under way. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final MongoDatabase database;
  private final LogWalk log;
  private final Instant now;
  private final Set<String> seen = new HashSet<>();
  private long editions;

  ContentCheck(MongoDatabase database, LogWalk log, Instant now) {
    this.database = database;
    this.log = log;
    this.now = now;
  }

  /** Goes through all items and editions; what is gone comes last. */
  Flux<Finding> run() {
    Flux<Finding> current =
        Flux.from(database.getCollection("items", Item.class).find(exists("edition")))
            .filter(item -> item.edition() != null)
            .concatMapIterable(this::check);
    Flux<Finding> kept =
        Flux.from(database.getCollection("editions", Editions.Kept.class).find())
            .concatMapIterable(each -> check(item(each.id()), each.edition(), true));
    return Flux.concat(current, kept, Flux.defer(() -> Flux.fromIterable(gone())));
  }

  long editions() {
    return editions;
  }

  private List<Finding> check(Item item) {
    Edition edition = item.edition();
    if (edition == null || edition.content().isInternal()) {
      return List.of();
    }
    seen.add(item.id());
    boolean settled = item.pending().isEmpty() && item.updatedAt().isBefore(now.minus(UNDER_WAY));
    List<Finding> found = new ArrayList<>(check(item.id(), edition, settled));
    boolean told = log.latest().get(item.id()) == LogKind.WITHDRAWN;
    if (settled && item.withdrawal() != null && !told) {
      found.add(new Finding(Kind.ITEM_WITHOUT_LEAF, item.id(), "撤下未记入日志。"));
    }
    if (item.withdrawal() == null && told) {
      found.add(new Finding(Kind.CONTENT_ALTERED, item.id(), "日志记载已撤下，库中仍为公开。"));
    }
    return found;
  }

  private List<Finding> check(String item, Edition edition, boolean settled) {
    editions++;
    String logged = log.released(item, edition.number());
    String computed = edition.content().hash();
    if (logged == null) {
      return settled
          ? List.of(new Finding(Kind.ITEM_WITHOUT_LEAF, item, "第" + edition.number() + "版未记入日志。"))
          : List.of();
    }
    return matches(logged, computed, edition.contentHash())
        ? List.of()
        : List.of(
            new Finding(Kind.CONTENT_ALTERED, item, "第" + edition.number() + "版内容与公开时的散列值不一致。"));
  }

  private List<Finding> gone() {
    return log.latest().keySet().stream()
        .filter(id -> !seen.contains(id))
        .map(id -> new Finding(Kind.ITEM_MISSING, id, "日志中的事项在库中缺失。"))
        .toList();
  }

  private static boolean matches(String logged, String computed, @Nullable String stated) {
    return logged.equals(computed) && logged.equals(stated);
  }

  private static String item(String editionId) {
    return editionId.substring(0, editionId.lastIndexOf('.'));
  }
}
