package org.gongkai.verifier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that an entry of an audit trail is what was closed under the log. */
final class AuditCheck {

  private final Findings findings = new Findings();
  private final Receipt proof;
  private final Receipt batch;
  private final Optional<LogKey> trusted;

  /**
   * @param proof of the entry
   * @param batch the receipt of its batch, or the proof itself when it holds that, too
   */
  AuditCheck(Receipt proof, Receipt batch, Optional<LogKey> trusted) {
    this.proof = proof;
    this.batch = batch;
    this.trusted = trusted;
  }

  Findings run() {
    Leaf leaf = batch.leaf();
    Map<String, @Nullable Object> entry = Json.members(proof.members().get("entry"));
    findings.note(
        "审计记录 / audit entry: "
            + entry.get("at")
            + ", "
            + entry.get("actorName")
            + ", "
            + entry.get("action")
            + ", "
            + entry.get("object"));
    findings.check(
        leaf.kind().equals("AUDIT") && isOf(leaf),
        "凭证与审计批次一致 / proof and leaf speak of the same batch",
        "凭证与审计批次不一致 / proof and leaf speak of different batches");
    findings.check(
        leads(entry, leaf),
        "该记录在批次中且未被改动 / the entry is in the batch as it was closed",
        "该记录不在批次中或已被改动 / the entry is not in the batch, or was changed");
    new LogProof(batch, trusted).check(findings);
    return findings;
  }

  private boolean isOf(Leaf leaf) {
    Optional<String> service =
        Optional.ofNullable(proof.members().get("service")).map(String::valueOf);
    return leaf.text("service").equals(service)
        && Receipt.number(leaf.members().get("batch"))
            == Receipt.number(proof.members().get("batch"));
  }

  private boolean leads(Map<String, @Nullable Object> entry, Leaf leaf) {
    Map<String, @Nullable Object> salted = new LinkedHashMap<>(entry);
    salted.put("salt", proof.text("salt"));
    byte[] hash = Merkle.leaf(Canonical.write(salted).getBytes(StandardCharsets.UTF_8));
    return Merkle.climb(
            hash,
            Receipt.number(proof.members().get("position")),
            Receipt.number(leaf.members().get("count")),
            Receipt.texts(proof.members().get("path")).stream().map(LogKey::base64).toList())
        .map(root -> HexFormat.of().formatHex(root))
        .equals(leaf.text("root"));
  }
}
