package org.gongkai.disclosure.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "公开存证")
@RestController
@RequestMapping("/api/disclosure/log")
class LogController {

  private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final LogStore store;
  private final Checkpoints checkpoints;
  private final Proofs proofs;
  private final Signer signer;

  LogController(LogStore store, Checkpoints checkpoints, Proofs proofs, Signer signer) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.proofs = proofs;
    this.signer = signer;
  }

  @GetMapping("/checkpoint")
  @Operation(summary = "最新签名检查点", description = "公开。C2SP signed-note 格式。")
  Mono<ResponseEntity<String>> checkpoint() {
    return checkpoints
        .latest()
        .map(latest ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + latest.size() + "\"")
                .contentType(TEXT)
                .body(latest.note()))
        .switchIfEmpty(Mono.error(NotYetLogged::new));
  }

  @GetMapping("/key")
  @Operation(summary = "日志公钥", description = "公开。检验签名用。")
  ResponseEntity<String> key() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .contentType(TEXT)
        .body(signer.verifierKey() + "\n");
  }

  @GetMapping("/entries/{index}")
  @Operation(summary = "日志条目", description = "公开。返回参与散列的原始字节。")
  Mono<ResponseEntity<String>> entry(@PathVariable long index) {
    return checkpoints
        .covering(atLeastZero(index))
        .flatMap(signed -> store.leaf(index))
        .map(leaf ->
            Immutable.answer(leaf.leafHash().hex())
                .contentType(MediaType.APPLICATION_JSON)
                .body(leaf.data()))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("日志条目")));
  }

  @GetMapping("/entries.ndjson")
  @Operation(summary = "下载日志条目", description = "公开。每行一条，至最新检查点为止。")
  Mono<ResponseEntity<Flux<String>>> entries(@RequestParam(defaultValue = "0") long from) {
    return checkpoints
        .latest()
        .map(latest ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(NDJSON)
                .body(
                    store.leaves(atLeastZero(from), latest.size()).map(leaf -> leaf.data() + "\n")))
        .switchIfEmpty(Mono.error(NotYetLogged::new));
  }

  @GetMapping("/consistency")
  @Operation(summary = "一致性证明", description = "公开。证明日志只增不改。")
  Mono<ResponseEntity<Proofs.Consistency>> consistency(
      @RequestParam long from, @RequestParam long to) {
    if (from < 0 || from > to) {
      return Mono.error(() -> invalid("from 不能为负，也不能大于 to。"));
    }
    return proofs.consistency(from, to).map(proof -> Immutable.answer(from + "-" + to).body(proof));
  }

  private static long atLeastZero(long index) {
    if (index < 0) {
      throw invalid("序号不能为负。");
    }
    return index;
  }

  private static Refusal invalid(String detail) {
    return new Refusal(CommonCode.INVALID_PARAMETER, detail);
  }
}
