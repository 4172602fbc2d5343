package org.gongkai.verifier;

import java.util.Arrays;
import java.util.Optional;

/**
 * That a log which somebody has signed holds a leaf.
 *
 * @param receipt with the leaf, its place, the way to the root, the checkpoint and a key
 * @param trusted the key to insist on; without it the one that came along counts
 */
record LogProof(Receipt receipt, Optional<LogKey> trusted) {

  void check(Findings findings) {
    inclusion(findings);
    signature(findings);
  }

  private void inclusion(Findings findings) {
    Checkpoint checkpoint = receipt.checkpoint();
    boolean included =
        Merkle.climb(
                Merkle.leaf(receipt.leafContent()),
                receipt.index(),
                checkpoint.size(),
                receipt.inclusion())
            .filter(root -> Arrays.equals(root, checkpoint.root()))
            .isPresent();
    findings.check(
        included,
        "记录在日志中：第 %d 条，共 %d 条 / included in the log".formatted(receipt.index(), checkpoint.size()),
        "记录不在该检查点的日志中 / not included in the log of this checkpoint");
  }

  private void signature(Findings findings) {
    LogKey key = trusted.orElseGet(() -> LogKey.read(receipt.text("key")));
    if (trusted.isEmpty()) {
      findings.note(
          "公钥取自凭证本身，请与另行公布的公钥核对 / the key came with the receipt, compare it: " + key.written());
    }
    findings.check(
        receipt.checkpoint().isSignedBy(key),
        "检查点签名有效 / the checkpoint is signed by " + key.origin(),
        "检查点签名无效 / the checkpoint is not signed by " + key.origin());
  }
}
