package org.gongkai.disclosure.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开存证")
@RestController
@RequestMapping("/api/disclosure/items/{id}")
class ReceiptController {

  private static final String SOON = "1";

  private final Receipts receipts;
  private final PublicContents contents;

  ReceiptController(Receipts receipts, PublicContents contents) {
    this.receipts = receipts;
    this.contents = contents;
  }

  @GetMapping("/receipt")
  @Operation(summary = "存证凭证", description = "公开。可离线检验；刚发布的事项约一秒内生成。")
  Mono<ResponseEntity<Receipt>> receipt(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer edition,
      ServerHttpResponse response) {
    return receipts
        .of(id, edition)
        .map(receipt -> fresh(receipt.index() + "-" + receipt.size()).body(receipt))
        .doOnError(
            NotYetLogged.class, soon -> response.getHeaders().set(HttpHeaders.RETRY_AFTER, SOON));
  }

  @GetMapping("/canonical")
  @Operation(summary = "参与散列的规范内容", description = "公开。其 SHA-256 即内容散列值。")
  Mono<ResponseEntity<byte[]>> canonical(
      @PathVariable String id, @RequestParam(required = false) @Nullable Integer edition) {
    return contents
        .find(id, edition)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")))
        .map(found -> {
          if (found.withdrawn()) {
            throw new Refusal(ItemCode.WITHDRAWN, "该公开事项已撤下。");
          }
          byte[] written = CanonicalJson.write(found.content()).getBytes(StandardCharsets.UTF_8);
          return fresh(found.content().hash())
              .contentType(MediaType.APPLICATION_JSON)
              .body(written);
        });
  }

  private static ResponseEntity.BodyBuilder fresh(String tag) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag("\"" + tag + "\"");
  }
}
