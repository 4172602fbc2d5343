package org.gongkai.platform.audit;

import java.util.List;
import org.bson.BsonBinary;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows auditors that the trail is what was closed under the public log. */
@RestController
@RequestMapping("${gongkai.api.base}/audit")
class SealController {

  private final SealStore store;
  private final SealCheck check;
  private final SealProperties properties;

  SealController(SealStore store, SealCheck check, SealProperties properties) {
    this.store = store;
    this.check = check;
    this.properties = properties;
  }

  /** Why there is no proof. */
  private enum Reason implements Code {
    NOT_YET_LOGGED(404),
    AUDIT_ALTERED(409);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    @Override
    public int status() {
      return status;
    }
  }

  /**
   * That an entry is what was closed in a batch; that the batch is in the log is shown there.
   *
   * @param service the word by which the log knows the trail
   * @param count how many entries the batch has
   * @param position of the entry in its batch, from 0
   * @param path base64, from the entry to the root of the batch
   * @param root lower-case hexadecimal, as the log has it
   */
  record Proof(
      AuditEntry entry,
      String salt,
      String service,
      long batch,
      int count,
      int position,
      List<String> path,
      String root) {}

  @GetMapping("/proofs/{entryId}")
  Mono<Proof> prove(@PathVariable String entryId, Actor actor) {
    actor.require(Role.AUDITOR);
    return store
        .entry(entryId)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("审计记录")))
        .flatMap(entry -> store.of(entryId).map(batch -> proof(entry, batch)))
        .switchIfEmpty(Mono.error(() -> new Refusal(Reason.NOT_YET_LOGGED, "存证凭证尚未生成，请稍后再试。")));
  }

  /** Changes nothing: the trail is compared with what was closed. */
  @GetMapping("/check")
  Mono<SealCheck.Report> check(Actor actor) {
    actor.require(Role.AUDITOR, Role.ADMIN);
    return check.run();
  }

  private Proof proof(AuditEntry entry, SealedBatch batch) {
    int position = batch.position(entry.id());
    BsonBinary closed = batch.lines().get(position).leaf();
    if (!closed.equals(SealedBatch.leaf(entry, batch.salt()))) {
      throw new Refusal(Reason.AUDIT_ALTERED, "该审计记录与存证不一致，已被改动。");
    }
    return new Proof(
        entry,
        batch.salt(),
        properties.trail(),
        batch.number(),
        batch.lines().size(),
        position,
        batch.path(position),
        batch.root());
  }
}
