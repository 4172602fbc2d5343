package org.gongkai.disclosure.proof.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.disclosure.proof.LogStore;
import org.gongkai.disclosure.proof.NotYetLogged;
import org.gongkai.disclosure.proof.Proofs;
import org.gongkai.disclosure.proof.StoredLeaf;
import org.gongkai.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开存证")
@RestController
@RequestMapping("/api/disclosure/log/audit")
class BatchReceiptController {

  private static final String OWN = "disclosure";
  private static final String FORMAT = "gongkai-audit-batch-1";

  private final LogStore store;
  private final Proofs proofs;

  BatchReceiptController(LogStore store, Proofs proofs) {
    this.store = store;
    this.proofs = proofs;
  }

  /**
   * That a batch of an audit trail is in the log.
   *
   * @param leaf its UTF-8 bytes are what is hashed; holds the root of the batch
   * @param index of the leaf
   */
  record BatchReceipt(String format, String leaf, long index, @JsonUnwrapped Proofs.Proven proven) {

    static BatchReceipt of(StoredLeaf leaf, Proofs.Proven proven) {
      return new BatchReceipt(FORMAT, leaf.data(), leaf.index(), proven);
    }
  }

  @GetMapping("/{service}/{batch}")
  @Operation(
      summary = "审计批次的存证凭证",
      description = "公开。service 为 task、disclosure 或 feedback；凭证只含批次的根散列，不含任何记录内容。")
  Mono<BatchReceipt> receipt(@PathVariable String service, @PathVariable long batch) {
    String key = service.equals(OWN) ? "audit/" + batch : SealedNews.key(service, batch);
    return store
        .leaf(key)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("审计批次")))
        .flatMap(leaf -> proofs.of(leaf).map(proven -> BatchReceipt.of(leaf, proven)))
        .switchIfEmpty(Mono.error(NotYetLogged::new));
  }
}
