package org.gongkai.verifier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that a log only grew between two checkpoints. */
final class ConsistencyCheck {

  private final Findings findings = new Findings();
  private final LogKey key;

  ConsistencyCheck(LogKey key) {
    this.key = key;
  }

  /**
   * @param proof the answer of {@code …/log/consistency} for these two sizes
   */
  Findings run(Checkpoint before, Checkpoint after, Map<String, @Nullable Object> proof) {
    signed(before);
    signed(after);
    findings.note("较早 %d 条，较晚 %d 条 / sizes".formatted(before.size(), after.size()));
    List<byte[]> hashes = Receipt.texts(proof.get("proof")).stream().map(LogKey::base64).toList();
    boolean sizes =
        Receipt.number(proof.get("from")) == before.size()
            && Receipt.number(proof.get("to")) == after.size();
    findings.check(
        sizes,
        "证明与检查点对应 / the proof is for these sizes",
        "证明与检查点不对应 / the proof is for other sizes");
    findings.check(
        Merkle.extend(before.size(), before.root(), after.size(), after.root(), hashes),
        "较晚的日志完整包含较早的日志，只增未改 / the log only grew",
        "较晚的日志不以较早的日志开头，记录被改动或删除 / the later log does not begin with the earlier one");
    return findings;
  }

  private void signed(Checkpoint checkpoint) {
    findings.check(
        checkpoint.isSignedBy(key),
        "签名有效 / signed, size " + checkpoint.size(),
        "签名无效 / not signed by " + key.origin() + ", size " + checkpoint.size());
  }
}
