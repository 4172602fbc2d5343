package org.gongkai.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongkai.platform.test.Capability;
import org.gongkai.verifier.VerifierTests.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Capability("P-05")
class FolderTests {

  private static final LogMaker LOG = LogMaker.with(400, 199);

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    write("checkpoint", LOG.checkpoint(600));
    write("key", LOG.key());
    write("entries.ndjson", LOG.lines());
    write("items.ndjson", LogMaker.item().replace("\n", "") + "\n");
    write("tile/0/000", LOG.tile(0, 0, 256));
    write("tile/0/001", LOG.tile(0, 1, 256));
    write("tile/0/002.p/88", LOG.tile(0, 2, 88));
    write("tile/1/000.p/2", LOG.tile(1, 0, 2));
  }

  @Test
  void acceptsAWholeCopy() throws IOException {
    write("kept", LOG.checkpoint(123));
    Answer answer = VerifierTests.run("folder", folder, folder.resolve("kept"));
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(answer.text())
        .contains("全部 600 条记录")
        .contains("4 个散列瓦片一致")
        .contains("1 个事项的内容与日志一致")
        .contains("包含早先的检查点（123 条）");
  }

  @Test
  void readsEntryBundlesAsWell() throws IOException {
    Files.delete(folder.resolve("entries.ndjson"));
    for (int bundle = 0; bundle * 256 < 600; bundle++) {
      int to = Math.min(600, bundle * 256 + 256);
      boolean full = to % 256 == 0;
      write(
          "tile/entries/00" + bundle + (full ? "" : ".p/" + to % 256),
          bundle(LOG.entries().subList(bundle * 256, to)));
    }
    Answer answer = VerifierTests.run("folder", folder);
    assertThat(answer.code()).as(answer.text()).isZero();
    Files.delete(folder.resolve("tile/entries/001"));
    assertThat(VerifierTests.run("folder", folder).code()).isEqualTo(2);
  }

  @Test
  void findsEachByteThatWasChanged() throws IOException {
    Random random = new Random(42);
    byte[] original = LOG.lines().getBytes(StandardCharsets.UTF_8);
    for (int tries = 0; tries < 25; tries++) {
      byte[] changed = original.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(5));
      write("entries.ndjson", changed);
      assertThat(VerifierTests.run("folder", folder).code()).isNotZero();
    }
  }

  @Test
  void findsADroppedARepeatedAndAMovedLeaf() throws IOException {
    List<String> lines = LOG.lines().lines().toList();
    List<String> dropped = new ArrayList<>(lines);
    dropped.remove(300);
    List<String> repeated = new ArrayList<>(lines);
    repeated.add(300, lines.get(300));
    List<String> moved = new ArrayList<>(lines);
    Collections.swap(moved, 17, 300);
    List<String> cut = new ArrayList<>(lines.subList(0, 599));
    for (List<String> wrong : List.of(dropped, repeated, moved, cut)) {
      write("entries.ndjson", String.join("\n", wrong));
      assertThat(VerifierTests.run("folder", folder).code()).isEqualTo(1);
    }
  }

  @Test
  void findsAChangedTileAndAChangedItem() throws IOException {
    byte[] tile = LOG.tile(0, 1, 256);
    tile[4000] ^= 1;
    write("tile/0/001", tile);
    Answer changed = VerifierTests.run("folder", folder);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.text()).contains("hash tiles differ (1)");
    write("tile/0/001", LOG.tile(0, 1, 256));
    write("items.ndjson", LogMaker.item().replace("\n", "").replace("通知", "通告"));
    assertThat(VerifierTests.run("folder", folder).text()).contains("items differ (1): item-1");
    write("items.ndjson", LogMaker.item().replace("\n", "").replace("item-1", "item-2"));
    assertThat(VerifierTests.run("folder", folder).text()).contains("items differ (1): item-2");
  }

  @Test
  void findsALogThatContradictsAKeptCheckpoint() throws IOException {
    write("kept", LOG.checkpoint(LogMaker.ORIGIN, 123, LOG.root(0, 124)));
    assertThat(VerifierTests.run("folder", folder, folder.resolve("kept")).code()).isEqualTo(1);
    write("kept", LOG.checkpoint(LogMaker.ORIGIN, 601, LOG.root(0, 600)));
    assertThat(VerifierTests.run("folder", folder, folder.resolve("kept")).text())
        .contains("shorter than the kept checkpoint");
  }

  @Test
  void findsItemsWhoseLeavesDoNotFollowEachOther() throws IOException {
    LogMaker log = new LogMaker();
    log.add(LogMaker.leaf("item-1", "ab".repeat(32), null));
    log.add(LogMaker.leaf("item-1", "cd".repeat(32), null));
    write("checkpoint", log.checkpoint(2));
    write("entries.ndjson", log.lines());
    Answer answer = VerifierTests.run("folder", folder, "--key", log.key());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("leaf 1 of item-1");
  }

  private static byte[] bundle(List<byte[]> entries) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bundle.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.length).array());
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
