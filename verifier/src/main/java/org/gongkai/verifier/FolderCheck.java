package org.gongkai.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Recomputes a whole copy of a log, and the items that lie beside it. */
final class FolderCheck {

  private static final int HASH_BYTES = 32;
  private static final int WIDTH = 256;
  private static final int SHOWN = 20;

  private final Findings findings = new Findings();
  private final LogFolder folder;
  private final LogKey key;
  private final List<String> broken = new ArrayList<>();
  private final Map<String, Latest> latest = new HashMap<>();

  /** Each item with each content hash that the log has for it. */
  private final Set<Recorded> recorded = new HashSet<>();

  FolderCheck(LogFolder folder, LogKey key) {
    this.folder = folder;
    this.key = key;
  }

  /** The last leaf of an item. */
  private record Latest(long index, Leaf leaf) {}

  private record Recorded(String item, String contentHash) {}

  /**
   * @param older a checkpoint that somebody kept; the log must begin with it
   */
  Findings run(List<Checkpoint> older) throws IOException {
    Checkpoint checkpoint = folder.checkpoint();
    signed(checkpoint);
    older.forEach(this::signed);
    GrowingTree tree = new GrowingTree();
    Levels levels = new Levels();
    folder.entries(
        checkpoint.size(),
        entry -> {
          chain(tree.size(), entry);
          byte[] hash = Merkle.leaf(entry);
          tree.add(hash);
          levels.add(hash);
          older.stream()
              .filter(kept -> kept.size() == tree.size())
              .forEach(kept -> kept(kept, tree));
        });
    findings.check(
        tree.size() == checkpoint.size() && Arrays.equals(tree.root(), checkpoint.root()),
        "全部 %d 条记录与检查点一致 / all leaves agree with the checkpoint".formatted(tree.size()),
        "记录与检查点不一致：%d 条，应为 %d 条 / the leaves contradict the checkpoint"
            .formatted(tree.size(), checkpoint.size()));
    for (Checkpoint kept : older) {
      findings.check(
          kept.size() <= tree.size(),
          "早先的检查点在范围内 / the kept checkpoint is within the log",
          "日志比早先的检查点短 / the log is shorter than the kept checkpoint");
    }
    tiles(levels);
    items();
    say(
        broken,
        "每个事项的记录前后相连 / the leaves of each item follow each other",
        "记录相互矛盾 / contradictory");
    return findings;
  }

  private void signed(Checkpoint checkpoint) {
    findings.check(
        checkpoint.isSignedBy(key),
        "检查点签名有效 / signed by " + key.origin() + ", size " + checkpoint.size(),
        "检查点签名无效 / not signed by " + key.origin() + ", size " + checkpoint.size());
  }

  private void kept(Checkpoint kept, GrowingTree tree) {
    findings.check(
        Arrays.equals(kept.root(), tree.root()),
        "包含早先的检查点（%d 条） / begins with the kept checkpoint".formatted(kept.size()),
        "与早先的检查点（%d 条）矛盾 / contradicts the kept checkpoint".formatted(kept.size()));
  }

  private void chain(long index, byte[] entry) {
    Leaf leaf = Leaf.read(new String(entry, StandardCharsets.UTF_8));
    leaf.text("itemId")
        .ifPresent(item -> {
          Latest before = latest.put(item, new Latest(index, leaf));
          recorded.add(new Recorded(item, leaf.text("contentHash").orElse("")));
          long expected = before == null ? -1 : before.index();
          if (leaf.previous().orElse(-1L) != expected) {
            broken.add("leaf " + index + " of " + item);
          }
        });
  }

  private void tiles(Levels levels) throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (int level = 0; level < levels.count(); level++) {
      for (Path file : folder.tiles(level)) {
        byte[] tile = Files.readAllBytes(file);
        read++;
        if (tile.length % HASH_BYTES != 0
            || !levels.matches(level, folder.tileIndex(level, file) * WIDTH, tile)) {
          wrong.add(file.toString());
        }
      }
    }
    if (read > 0) {
      say(wrong, read + " 个散列瓦片一致 / hash tiles agree", "散列瓦片不一致 / hash tiles differ");
    }
  }

  private void items() throws IOException {
    List<String> wrong = new ArrayList<>();
    int[] read = {0};
    folder.items(line -> {
      PublicItem item = PublicItem.read(line);
      read[0]++;
      String id = item.text("id").orElse("");
      String hash = item.text("contentHash").orElse("");
      if (!recorded.contains(new Recorded(id, hash)) || !item.hasHash(hash, PublicItem.HASHED)) {
        wrong.add(id);
      } else if (Objects.requireNonNull(latest.get(id)).leaf().kind().equals("WITHDRAWN")) {
        findings.note("已撤下 / withdrawn: " + id);
      }
    });
    if (read[0] > 0) {
      say(wrong, read[0] + " 个事项的内容与日志一致 / items agree with the log", "事项与日志不一致 / items differ");
    }
  }

  private void say(List<String> wrong, String good, String bad) {
    String some = String.join(", ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
    findings.check(wrong.isEmpty(), good, bad + " (" + wrong.size() + "): " + some);
  }
}
