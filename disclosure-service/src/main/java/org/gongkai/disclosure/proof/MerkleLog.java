package org.gongkai.disclosure.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.disclosure.proof.merkle.Edge;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.Range;
import org.gongkai.disclosure.proof.merkle.Tile;
import org.gongkai.disclosure.proof.merkle.TileId;
import org.gongkai.disclosure.proof.merkle.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The append-only log. Several instances may append at once: the next index is whoever stores it
 * first, and what was recorded is not recorded again.
 */
@Component
public class MerkleLog {

  /** Full tiles in memory, 8 KB each. */
  private static final int CACHED_TILES = 512;

  /** How often an append gives way to a faster instance before it fails and is tried again. */
  private static final int GIVING_WAY = 1_000;

  private final LogStore store;
  private final LogOpening opening;
  private final AtomicReference<@Nullable Edge> edge = new AtomicReference<>();
  private final Mono<Edge> opened;
  private final Cache<TileId, Tile> full = Caffeine.newBuilder().maximumSize(CACHED_TILES).build();

  MerkleLog(LogStore store) {
    this.store = store;
    this.opening = new LogOpening(store);
    this.opened =
        Mono.defer(() -> opening.edge().flatMap(this::sound))
            .doOnNext(read -> edge.compareAndSet(null, read))
            .cacheInvalidateIf(read -> false);
  }

  /** Records it at the end; the leaf of before if it was recorded already. */
  public Mono<StoredLeaf> append(String key, LogEntry entry) {
    return Mono.defer(() -> current().flatMap(at -> append(at, key, entry)))
        .repeatWhenEmpty(GIVING_WAY, tries -> tries);
  }

  /** The edge that this instance knows, without asking the store; empty before the first use. */
  Optional<Edge> known() {
    return Optional.ofNullable(edge.get());
  }

  /** The edge after all leaves that are stored now. */
  Mono<Edge> caughtUp() {
    return current().flatMap(this::follow).doOnNext(this::advanceTo);
  }

  /** An edge that covers this many leaves; fails when they are gone. */
  public Mono<Edge> covering(long size) {
    return current()
        .flatMap(at -> at.size() >= size ? Mono.just(at) : caughtUp())
        .flatMap(at ->
            at.size() >= size
                ? Mono.just(at)
                : Mono.error(
                    new LogBroken(size + " leaves are signed, only " + at.size() + " are there")));
  }

  /** The root of the tree of a size that the edge covers. */
  public Mono<Hash> root(Edge at, long size) {
    Range all = Range.all(size);
    return tree(at, List.of(all)).map(tree -> tree.hash(all));
  }

  /** The tiles that are needed for the hashes of these subtrees. */
  Mono<Tree> tree(Edge at, Collection<Range> ranges) {
    return tiles(at, Tree.tiles(ranges)).map(Tree::new);
  }

  /** A tile as far as this edge fills it; it may have more hashes by now. */
  Mono<Tile> tile(Edge at, TileId id) {
    return tiles(at, Set.of(id)).mapNotNull(found -> found.get(id));
  }

  private Mono<Map<TileId, Tile>> tiles(Edge at, Set<TileId> wanted) {
    Map<TileId, Tile> found = new HashMap<>();
    for (TileId id : wanted) {
      at.tile(id)
          .or(() -> Optional.ofNullable(full.getIfPresent(id)))
          .ifPresent(tile -> found.put(id, tile));
    }
    List<TileId> missing = wanted.stream().filter(id -> !found.containsKey(id)).toList();
    return store
        .tiles(missing)
        .doOnNext(tile -> {
          full.put(tile.id(), tile);
          found.put(tile.id(), tile);
        })
        .then(Mono.defer(() -> complete(found, wanted)));
  }

  private static Mono<Map<TileId, Tile>> complete(Map<TileId, Tile> found, Set<TileId> wanted) {
    return wanted.stream()
        .filter(id -> !found.containsKey(id))
        .findFirst()
        .<Mono<Map<TileId, Tile>>>map(
            gone -> Mono.error(new LogBroken("tile " + gone.key() + " is gone")))
        .orElseGet(() -> Mono.just(found));
  }

  private Mono<Edge> current() {
    return Mono.defer(() -> {
      Edge at = edge.get();
      return at == null ? opened : Mono.just(at);
    });
  }

  private Mono<StoredLeaf> append(Edge at, String key, LogEntry entry) {
    StoredLeaf leaf = StoredLeaf.of(at.size(), key, entry);
    return store
        .insert(leaf)
        .flatMap(first ->
            first
                ? grow(at, leaf).doOnNext(this::advanceTo).thenReturn(leaf)
                : store.leaf(key).switchIfEmpty(caughtUp().then(Mono.empty())));
  }

  private Mono<Edge> follow(Edge from) {
    return store
        .leaves(from.size(), Long.MAX_VALUE)
        .reduce(Mono.just(from), (before, leaf) -> before.flatMap(at -> grow(at, leaf)))
        .flatMap(grown -> grown);
  }

  /** A tile is stored before anybody is shown an edge that needs it. */
  private Mono<Edge> grow(Edge at, StoredLeaf leaf) {
    if (leaf.index() != at.size()) {
      return Mono.error(new LogBroken("leaf " + at.size() + " is gone"));
    }
    Edge.Grown grown = at.append(leaf.leafHash());
    return Flux.fromIterable(grown.filled()).concatMap(store::insert).then(Mono.just(grown.edge()));
  }

  private void advanceTo(Edge next) {
    edge.accumulateAndGet(
        next,
        (known, read) ->
            known == null || read == null || read.size() > known.size() ? read : known);
  }

  /** What was signed last must still be true. */
  private Mono<Edge> sound(Edge tiled) {
    return follow(tiled)
        .flatMap(read ->
            store.latestCheckpoint().flatMap(signed -> agrees(read, signed)).thenReturn(read));
  }

  private Mono<Hash> agrees(Edge read, StoredCheckpoint signed) {
    if (signed.size() > read.size()) {
      return Mono.error(
          new LogBroken(signed.size() + " leaves are signed, only " + read.size() + " are there"));
    }
    return root(read, signed.size())
        .flatMap(root ->
            root.equals(signed.rootHash())
                ? Mono.just(root)
                : Mono.error(new LogBroken("the root of size " + signed.size() + " has changed")));
  }
}
