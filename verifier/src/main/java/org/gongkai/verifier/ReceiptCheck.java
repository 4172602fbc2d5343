package org.gongkai.verifier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Checks a receipt and, if given, the content that it speaks of. */
final class ReceiptCheck {

  private final Findings findings = new Findings();
  private final Receipt receipt;
  private final Leaf leaf;
  private final Optional<LogKey> trusted;

  ReceiptCheck(Receipt receipt, Optional<LogKey> trusted) {
    this.receipt = receipt;
    this.leaf = receipt.leaf();
    this.trusted = trusted;
  }

  /**
   * @param content the public JSON of the item, or exactly the bytes that were hashed
   */
  Findings run(Optional<byte[]> content) {
    findings.note(
        "日志记录 / the log records: "
            + leaf.described()
            + ", "
            + leaf.text("at").orElse("")
            + ", "
            + leaf.text("indexNumber").orElse(""));
    String hash = leaf.text("contentHash").orElse("");
    findings.check(
        hash.equals(receipt.text("contentHash"))
            && leaf.text("itemId").equals(Optional.of(receipt.text("itemId"))),
        "凭证与日志条目一致 / receipt and leaf agree",
        "凭证与日志条目不一致 / receipt and leaf contradict each other");
    content.ifPresentOrElse(
        given -> content(given, hash),
        () -> findings.note("未提供内容，只核对日志 / no content given, only the log is checked"));
    new LogProof(receipt, trusted).check(findings);
    return findings;
  }

  private void content(byte[] given, String hash) {
    boolean exact = HexFormat.of().formatHex(Merkle.sha256(given)).equals(hash);
    findings.check(
        exact || isItem(new String(given, StandardCharsets.UTF_8), hash),
        "内容与公开时一致，散列值 / the content is what became public, hash " + hash,
        "内容与公开时不一致 / the content is not what became public");
  }

  private boolean isItem(String json, String hash) {
    PublicItem item;
    try {
      item = PublicItem.read(json);
    } catch (Unreadable other) {
      findings.note("内容既非公开 JSON 也非规范内容 / neither public JSON nor canonical content");
      return false;
    }
    findings.note("不在散列范围内的字段 / not covered by the hash: " + item.uncovered(receipt.hashed()));
    return item.hasHash(hash, receipt.hashed())
        && item.text("id").equals(leaf.text("itemId"))
        && item.text("indexNumber").equals(leaf.text("indexNumber"));
  }
}
