package org.gongkai.disclosure.proof.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.disclosure.proof.LogCode;
import org.gongkai.disclosure.proof.LogStore;
import org.gongkai.disclosure.proof.NotYetLogged;
import org.gongkai.disclosure.proof.Proofs;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开存证")
@RestController
@RequestMapping("/api/disclosure/audit/proofs")
class AuditProofController {

  private final AuditBatches batches;
  private final LogStore store;
  private final Proofs proofs;

  AuditProofController(AuditBatches batches, LogStore store, Proofs proofs) {
    this.batches = batches;
    this.store = store;
    this.proofs = proofs;
  }

  @GetMapping("/{entryId}")
  @Operation(summary = "审计记录的存证证明", description = "审计员。证明该条记录未被改动。")
  Mono<AuditProof> prove(@PathVariable String entryId, Actor actor) {
    actor.require(Role.AUDITOR);
    return batches
        .entry(entryId)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("审计记录")))
        .flatMap(entry -> batches.of(entryId).flatMap(batch -> prove(entry, batch)))
        .switchIfEmpty(Mono.error(NotYetLogged::new));
  }

  private Mono<AuditProof> prove(StoredEntry entry, AuditBatch batch) {
    boolean unchanged =
        batch.entries().get(batch.position(entry.id())).leaf().equals(entry.hash(batch.salt()));
    if (!unchanged) {
      return Mono.error(new Refusal(LogCode.AUDIT_ALTERED, "该审计记录与存证不一致，已被改动。"));
    }
    return store
        .leaf(batch.key())
        .flatMap(leaf -> proofs.of(leaf).map(proven -> AuditProof.of(entry, batch, leaf, proven)));
  }
}
