package org.gongkai.disclosure.proof.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.proof.LogEntry;
import org.gongkai.disclosure.proof.LogKind;
import org.gongkai.disclosure.proof.StoredCheckpoint;
import org.gongkai.disclosure.proof.StoredLeaf;
import org.gongkai.disclosure.proof.check.Finding.Kind;
import org.gongkai.disclosure.proof.merkle.Edge;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.Tile;
import org.gongkai.disclosure.proof.merkle.TileId;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all leaves in order and remembers what they say. Not for several threads at once.
 */
final class LogWalk {

  private final Map<Long, Hash> signed = new HashMap<>();
  private final Map<TileId, Hash> filled = new HashMap<>();
  private final Map<String, String> releases = new HashMap<>();
  private final Map<String, LogKind> latest = new HashMap<>();
  private final Map<Long, String> batches = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Edge edge = Edge.EMPTY;

  void expect(StoredCheckpoint checkpoint) {
    signed.put(checkpoint.size(), checkpoint.rootHash());
    if (checkpoint.size() == 0) {
      compareRoot();
    }
  }

  void add(StoredLeaf leaf) {
    if (leaf.index() != edge.size()) {
      find(Kind.LEAF_MISSING, "leaf " + edge.size(), "日志条目缺失。");
      // What follows stands in other places than it was signed in.
      edge = new Edge(leaf.index(), padded(leaf.index()));
    }
    Hash hash = leaf.computedHash();
    if (!hash.equals(leaf.leafHash())) {
      find(Kind.LEAF_ALTERED, "leaf " + leaf.index(), "日志条目与其散列值不一致。");
    }
    Edge.Grown grown = edge.append(hash);
    grown.filled().forEach(tile -> filled.put(tile.id(), tile.root()));
    edge = grown.edge();
    compareRoot();
    remember(leaf);
  }

  /** A stored tile, after all leaves. */
  void compare(Tile tile) {
    Hash computed = filled.get(tile.id());
    if (computed == null || !tile.isFull() || !computed.equals(tile.root())) {
      find(Kind.TILE_ALTERED, "tile " + tile.id().key(), "散列瓦片与日志条目不一致。");
    }
  }

  /** Checkpoints beyond the last leaf. */
  void end() {
    signed.keySet().stream()
        .filter(size -> size > edge.size())
        .forEach(size -> find(Kind.LEAF_MISSING, "leaf " + (size - 1), "签名检查点所含的条目缺失。"));
  }

  Edge edge() {
    return edge;
  }

  int checkpoints() {
    return signed.size();
  }

  List<Finding> findings() {
    return findings;
  }

  /** The content hash with which an edition became public; null when the log knows none. */
  @Nullable String released(String item, int edition) {
    return releases.get(item + "." + edition);
  }

  /** What the last leaf of each item says. */
  Map<String, LogKind> latest() {
    return latest;
  }

  /** Roots of this service's own audit batches by number. */
  Map<Long, String> batches() {
    return batches;
  }

  private void remember(StoredLeaf leaf) {
    LogEntry entry = CanonicalJson.read(leaf.data(), LogEntry.class);
    if (entry.itemId() != null) {
      latest.put(entry.itemId(), entry.kind());
      if (entry.contentHash() != null) {
        releases.putIfAbsent(
            entry.itemId() + "." + Objects.requireNonNullElse(entry.edition(), 1),
            entry.contentHash());
      }
    }
    if (entry.service() == null && entry.batch() != null && entry.root() != null) {
      batches.put(entry.batch(), entry.root());
    }
  }

  private void compareRoot() {
    Hash root = signed.get(edge.size());
    if (root != null && !root.equals(edge.root())) {
      find(Kind.CHECKPOINT_BROKEN, "checkpoint " + edge.size(), "日志条目与签名检查点不一致。");
    }
  }

  private void find(Kind kind, String subject, String detail) {
    if (findings.size() < CheckReport.MOST) {
      findings.add(new Finding(kind, subject, detail));
    }
  }

  /** An edge of a size out of hashes that belong to nothing. */
  private static List<List<Hash>> padded(long size) {
    List<List<Hash>> levels = new ArrayList<>();
    for (long left = size; left > 0; left >>= TileId.HEIGHT) {
      levels.add(java.util.Collections.nCopies((int) (left % TileId.WIDTH), Hash.EMPTY));
    }
    return levels;
  }
}
